/// Sentences whose words the network reads in lock step: what the weights of a step are fetched for serves them all.
///
/// Rows hold the first words of all sentences, the longest first, then their second words, and so on, so that the
/// sentences that still have words are always the first.
struct LockStep {
    /// How many sentences are read together at most.
    static let most = 16

    /// The numbers of the sentences, the longest first.
    let sentences: ArraySlice<Int>
    /// The first row of each step, and the number of rows.
    let firsts: [Int32]

    /// Sentences of some lengths in groups that are read together, those of about the same length side by side.
    static func groups(lengths: [Int]) -> [Self] {
        let sorted = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
        return stride(from: 0, to: sorted.count, by: most).map { start in
            Self(sentences: sorted[start..<min(start + most, sorted.count)], lengths: lengths)
        }
    }

    private init(sentences: ArraySlice<Int>, lengths: [Int]) {
        self.sentences = sentences
        let steps = sentences.first.map { lengths[$0] } ?? 0
        var firsts: [Int32] = [0]
        for step in 0..<steps {
            firsts.append(firsts[step] + Int32(sentences.count { lengths[$0] > step }))
        }
        self.firsts = firsts
    }

    var steps: Int { firsts.count - 1 }

    var rows: Int { Int(firsts[steps]) }

    /// The rows of the words of a sentence, given its place in the group and its length.
    func rows(of place: Int, count: Int) -> [Int] {
        firsts[..<count].map { Int($0) + place }
    }
}

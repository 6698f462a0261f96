/// The children and the reach of every word of a sentence, found once.
struct TreeIndex: Sendable {
    /// The children of word i are `members[starts[i]..<starts[i + 1]]`.
    private let starts: [Int]
    private let members: [Int]
    private let reaches: [Range<Int>]

    init(heads: [Int?]) {
        let count = heads.count
        var starts = [Int](repeating: 0, count: count + 1)
        for case let head? in heads where heads.indices.contains(head) { starts[head + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        var members = [Int](repeating: 0, count: starts[count])
        for case (let child, let head?) in heads.enumerated() where heads.indices.contains(head) {
            members[next[head]] = child
            next[head] += 1
        }
        self.starts = starts
        self.members = members
        reaches = Self.reaches(heads)
    }

    func children(of index: Int) -> ArraySlice<Int> {
        starts.indices.dropLast().contains(index) ? members[starts[index]..<starts[index + 1]] : []
    }

    func subtree(of index: Int) -> Range<Int> {
        reaches.indices.contains(index) ? reaches[index] : index..<index
    }

    /// Every word widens the reach of all above it.
    private static func reaches(_ heads: [Int?]) -> [Range<Int>] {
        var reaches = heads.indices.map { $0..<$0 + 1 }
        for word in heads.indices {
            var above = heads[word]
            var steps = 0
            while let head = above, heads.indices.contains(head), steps < heads.count {
                let reach = reaches[head]
                reaches[head] = min(reach.lowerBound, word)..<max(reach.upperBound, word + 1)
                above = heads[head]
                steps += 1
            }
        }
        return reaches
    }
}

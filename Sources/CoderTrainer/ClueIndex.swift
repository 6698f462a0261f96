/// The clues seen often enough to have a weight, by number.
struct ClueIndex {
    let names: [String]
    private let numbers: [String: Int]

    /// Numbers the clues that some lists hold, each at least `least` times.
    init(_ lists: some Sequence<[String]>, least: Int) {
        var counts: [String: Int] = [:]
        for clue in lists.lazy.flatMap({ Set($0) }) { counts[clue, default: 0] += 1 }
        names = counts.filter { $0.value >= least }.keys.sorted()
        numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }

    /// The numbers of the clues of a list that have one, as often as they are there, in order.
    func numbers(of clues: [String]) -> [Int] {
        clues.compactMap { numbers[$0] }.sorted()
    }
}

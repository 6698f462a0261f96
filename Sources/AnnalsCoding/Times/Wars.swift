internal import AnnalsEnglish
internal import AnnalsModel

/// A war that times can be counted from.
struct War: Hashable, Sendable {
    /// What words name of it.
    enum Noun: Hashable, Sendable { case invasion, war }

    fileprivate let sides: [Set<String>]
    private let first: Day
    private let invasion: Day?
    private let last: Day?

    init?(_ row: Table.Row) {
        guard let first = Day(row["first"]) else { return nil }
        self.first = first
        sides = [row["one"], row["other"]].map { Set($0.split(separator: " ").map(String.init)) }
        invasion = Day(row["invasion"])
        last = Day(row["last"])
    }

    /// Whether it goes on on a day.
    fileprivate func goesOn(_ day: Day) -> Bool {
        first <= day && last.map { day <= $0 } ?? true
    }

    /// The day on which it began; nil where a name beside the word is not of its sides.
    func start(of noun: Noun, named: [String]) -> Day? {
        guard named.allSatisfy({ name in sides.contains { $0.contains(name) } }) else { return nil }
        return noun == .invasion ? invasion ?? first : first
    }
}

/// The wars that everybody knows of.
struct Wars: Sendable {
    private let wars: [War]
    /// The words that name their sides.
    let names: Set<String>

    /// The list that is compiled in.
    static let standard = Wars(Table(Asset.text("wars.tsv")))

    init(_ table: Table) {
        wars = table.rows.compactMap { War($0) }
        names = wars.reduce(into: []) { names, war in war.sides.forEach { names.formUnion($0) } }
    }

    /// The war that an article of a day means by "the war": of those that go on then the one whose sides it names most.
    func war(of sentences: some Sequence<Sentence>, on day: Day) -> War? {
        let candidates = wars.filter { $0.goesOn(day) }
        var counts: [String: Int] = [:]
        for token in sentences.lazy.flatMap(\.tokens) {
            let word = token.text.lowercased()
            if names.contains(word) { counts[word, default: 0] += 1 }
        }
        let ranked = candidates.map { war in
            (war: war, count: war.sides.map { $0.reduce(0) { $0 + (counts[$1] ?? 0) } }.min() ?? 0)
        }
        return ranked.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.war : nil }
    }
}

import AnnalsModel

/// An event as a reader found it in an article.
struct ReadEvent {
    /// The words that name the act, in Unicode scalars of the article's text.
    let trigger: Range<Int>
    /// The words that tell of it.
    let quote: Range<Int>
    /// Whether no careful reader would leave it out.
    let isCore: Bool
    /// The best kind, then what else can be defended.
    let kinds: Set<String>
    /// The states and ids of those who do it.
    let initiators: Set<String>
    /// The same: those whom it is done to.
    let targets: Set<String>
    /// The days between which it can be said to have happened.
    let window: ClosedRange<Day>

    /// An event of what readers wrote down. Those who do a thing together they write on one side or on both; here each stands
    /// on both.
    init(
        trigger: Range<Int>,
        quote: Range<Int>,
        isCore: Bool,
        kinds: Set<String>,
        initiators: [String],
        targets: [String],
        window: ClosedRange<Day>
    ) {
        self.trigger = trigger
        self.quote = quote
        self.isCore = isCore
        self.kinds = kinds
        self.window = window
        let isTogether = kinds.contains { Kind(rawValue: $0).map { KindTraits($0).isReciprocal } ?? false }
        let areOnOneSide = min(initiators.count, targets.count) == 0 && initiators.count + targets.count > 1
        let all = isTogether && areOnOneSide ? initiators + targets : nil
        self.initiators = Sides.names(all ?? initiators)
        self.targets = Sides.names(all ?? targets)
    }

    /// The days between two, each open where it is none.
    static func window(_ first: String?, _ last: String?) -> ClosedRange<Day> {
        let first = first.flatMap { Day($0) } ?? .first
        return first...max(first, last.flatMap { Day($0) } ?? .last)
    }
}

extension ReadEvent {
    /// How well some days say when it was: 1 where about as closely as its reader does, 0 where wrongly or far less closely.
    func worth(of days: Interval) -> Double {
        let (first, last) = (days.earliest ?? .first, days.latest ?? .last)
        guard first <= window.upperBound, last >= window.lowerBound else { return 0 }
        let known = Double(window.upperBound.number - window.lowerBound.number) + 2
        guard days.earliest != nil else { return worthOfNoStart(before: last, known: known) }
        let told = Double(last.number - first.number) + 2
        return told <= known * Self.vaguer && told * Self.closer >= known ? 1 : 0
    }

    /// Of its not being told on which day it began, as some days can be those of it: right where no word of the text says
    /// more; less so the fewer they are, for then the reader took it for news.
    private func worthOfNoStart(before last: Day, known: Double) -> Double {
        if known >= Self.longUnknown { return 1 }
        guard window.upperBound >= last, known > 2 else { return 0 }
        return known > Self.news ? 1 : 0.5
    }

    /// Days so far apart say no more than that it was before the publication.
    private static let longUnknown = 1500.0
    /// What happened within so many days before the publication is news.
    private static let news = 9.0
    /// How many times as long a stretch still says what is known.
    private static let vaguer = 2.0
    /// And how many times as short one does not claim more than is known.
    private static let closer = 8.0
}

/// The events that were read by hand, by article.
struct Readings {
    private(set) var events: [String: [ReadEvent]] = [:]

    init(_ table: Table) {
        for row in table.rows {
            guard let event = ReadEvent(row, isCore: row["tier"] == "core") else { continue }
            events[row["article"], default: []].append(event)
        }
    }
}

extension ReadEvent {
    /// An event of a line of a table; nil where it has no place in the text.
    init?(_ row: Table.Row, isCore: Bool) {
        guard let start = Int(row["start"]), let length = Int(row["length"]), let from = Int(row["from"]),
            let of = Int(row["of"])
        else { return nil }
        self.init(
            trigger: start..<start + length,
            quote: from..<from + of,
            isCore: isCore,
            kinds: Set(Self.words(row["kinds"])),
            initiators: Self.words(row["by"]),
            targets: Self.words(row["to"]),
            window: ReadEvent.window(row["first"], row["last"])
        )
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}

/// Who stands on the two sides of an event.
enum Sides {
    /// Ids with the states that they belong to.
    static func names(_ ids: some Sequence<String>) -> Set<String> {
        ids.reduce(into: []) { names, id in
            names.insert(id)
            names.insert(id.split(separator: "/").first.map(String.init) ?? id)
        }
    }
}

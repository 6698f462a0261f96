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

/// The events that were read by hand, by article.
struct Readings {
    private(set) var events: [String: [ReadEvent]] = [:]

    init(_ table: Table) {
        for row in table.rows {
            guard let start = Int(row["start"]), let length = Int(row["length"]), let from = Int(row["from"]),
                let of = Int(row["of"])
            else { continue }
            let event = ReadEvent(
                trigger: start..<start + length,
                quote: from..<from + of,
                isCore: row["tier"] == "core",
                kinds: Set(Self.words(row["kinds"])),
                initiators: Self.words(row["by"]),
                targets: Self.words(row["to"]),
                window: ReadEvent.window(row["first"], row["last"])
            )
            events[row["article"], default: []].append(event)
        }
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

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
                kinds: Self.words(row["kinds"]),
                initiators: Sides.names(Self.words(row["by"])),
                targets: Sides.names(Self.words(row["to"])),
                window: ReadEvent.window(row["first"], row["last"])
            )
            events[row["article"], default: []].append(event)
        }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
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

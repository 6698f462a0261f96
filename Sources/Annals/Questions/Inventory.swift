public import AnnalsFormats
public import AnnalsModel

extension Answer {
    /// The kinds of events there are, with their codes and what counts: all of them, or those of a family.
    public static func kinds(family: String? = nil) -> Answer {
        let kinds = Ontology.shared.kinds.filter { family == nil || $0.entry.family == family }
        return Answer(
            columns: [
                .init("kind"), .init("family"), .init("plover"), .init("cameo"), .init("goldstein", .trailing),
                .init("meaning", isFlexible: true),
            ],
            rows: kinds.map { row($0.entry) },
            absence: "There is no family \"\(family ?? "")\". There are \(families.joined(separator: ", "))."
        )
    }

    private static var families: [String] {
        Set(Ontology.shared.entries.map(\.family)).sorted()
    }

    private static func row(_ kind: Ontology.Entry) -> Row {
        let codes = kind.codes
        return Row(
            [
                "kind": .string(kind.name), "family": .string(kind.family), "plover": JSON(codes.plover),
                "mode": JSON(codes.mode), "cameo": .string(codes.cameo), "quad": .string(codes.quad),
                "goldstein": .number(codes.goldstein), "meaning": .string(kind.meaning),
            ],
            [
                kind.name, kind.family, codes.plover ?? "", codes.cameo, JSONText.shortest(codes.goldstein),
                kind.meaning,
            ]
        )
    }
}

extension Answer {
    /// The actors of some events, those that take part in most first.
    public static func actors(in records: [EventRecord], at vantage: Vantage) -> Answer {
        var seen: [String: (name: String, count: Int)] = [:]
        for record in records {
            let event = record.event
            let everyone = event.initiators + event.targets + event.participants + [event.saidBy].compactMap(\.self)
            for actor in Dictionary(everyone.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }) {
                seen[actor.key, default: (actor.value, 0)].count += 1
            }
        }
        let ranked = seen.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return Answer(
            vantage: vantage,
            columns: [.init("actor"), .init("name", isFlexible: true), .init("events", .trailing)],
            rows: ranked.map { id, actor in
                Row(
                    ["id": .string(id), "name": .string(actor.name), "events": .integer(actor.count)],
                    [id, actor.name, "\(actor.count)"]
                )
            },
            absence: "No actor takes part in an event from this vantage."
        )
    }
}

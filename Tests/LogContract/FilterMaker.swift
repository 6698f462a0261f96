import AnnalsLog
import AnnalsModel
import TestRandom

/// Filters from a seed, and the plain reading of what they mean.
enum FilterMaker {
    static func filters(seed: UInt64) -> [Filter] {
        var chance = SplitMix(seed: seed)
        let kinds = Ontology.shared.kinds
        let february = Interval(year: 2022, month: 2)
        return [
            .everything,
            Filter(kinds: Set((0..<20).map { _ in chance.pick(kinds) })),
            Filter(kinds: []),
            Filter(modalities: [.claimed, .denied]),
            Filter(actors: ["rus"]),
            Filter(actors: ["rus/armed-forces", "un"], places: ["ukr"]),
            Filter(actors: ["nobody"]),
            Filter(places: ["ukr/luhansk"]),
            Filter(occurred: february),
            Filter(occurred: Interval(openFrom: nil, to: Day(number: 18_000))),
            Filter(reported: Instant(seconds: 1_550_000_000)...Instant(seconds: 1_600_000_000)),
            Filter(modalities: [.happened], occurred: february, reported: .distantPast ... .distantFuture),
        ]
    }

    static func passes(_ entry: Entry, _ filter: Filter) -> Bool {
        switch entry.content {
        case .amendment(let amendment): filter.reported?.contains(amendment.reported) ?? true
        case .report(let report): passes(report.event, filter)
        }
    }

    private static func passes(_ event: Event, _ filter: Filter) -> Bool {
        let actors = event.initiators + event.targets + event.participants + [event.saidBy].compactMap(\.self)
        let places = event.place?.id.split(separator: "+").map(String.init) ?? []
        return (filter.reported?.contains(event.reported) ?? true)
            && (filter.kinds?.contains(event.kind) ?? true)
            && (filter.modalities?.contains(event.modality) ?? true)
            && (filter.occurred?.overlaps(event.occurred.interval) ?? true)
            && (filter.actors.map { ids in actors.contains { inside($0.id, ids) } } ?? true)
            && (filter.places.map { ids in places.contains { inside($0, ids) } } ?? true)
    }

    private static func inside(_ id: String, _ ids: Set<String>) -> Bool {
        ids.contains { id == $0 || id.hasPrefix($0 + "/") }
    }
}

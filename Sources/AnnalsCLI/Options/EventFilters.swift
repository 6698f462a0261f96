import Annals
public import AnnalsModel
public import ArgumentParser

/// Which events are asked for.
struct EventFilters: ParsableArguments {
    @Option(
        help: ArgumentHelp("A kind, or a family of kinds, from `annals kinds`; can be repeated.", valueName: "kind")
    )
    var kind: [String] = []

    @Option(
        help: ArgumentHelp(
            "The id of an actor in any role; rus stands for all within Russia; can be repeated.",
            valueName: "id"
        )
    )
    var actor: [String] = []

    @Option(
        help: ArgumentHelp("The id of a place; ukr stands for all within Ukraine; can be repeated.", valueName: "id")
    )
    var place: [String] = []

    @Option(help: ArgumentHelp("Only what can have occurred on this day or later.", valueName: "YYYY-MM-DD"))
    var since: DayArgument?

    @Option(help: ArgumentHelp("Only what can have occurred on this day or earlier.", valueName: "YYYY-MM-DD"))
    var until: DayArgument?

    @Option(
        help: ArgumentHelp(
            "How certain: happened, planned, threatened, conditional, claimed or denied; can be repeated.",
            valueName: "modality"
        )
    )
    var modality: [Modality] = []

    @Option(
        help: ArgumentHelp(
            "Words in the quotation, the names or the title: all of them, a \"phrase\", begin*, OR, NOT, names: before one.",
            valueName: "words"
        )
    )
    var search: String?

    /// The query that the options make.
    var query: EventQuery {
        var query = EventQuery()
        query.kinds = Set(kind)
        query.actors = Set(actor)
        query.places = Set(place)
        query.since = since?.day
        query.until = until?.day
        query.modalities = Set(modality)
        query.search = search
        return query
    }

    /// Whether nothing is filtered.
    var isEmpty: Bool { query == EventQuery() }

    func validate() throws {
        let families = Set(Ontology.shared.entries.map(\.family))
        for name in kind where Kind(rawValue: name) == nil && !families.contains(name) {
            throw ValidationError("There is no kind or family \"\(name)\". `annals kinds` lists them.")
        }
        if let since, let until, since.day > until.day {
            throw ValidationError("--since \(since.day) is after --until \(until.day).")
        }
    }
}

extension Modality: ExpressibleByArgument {}

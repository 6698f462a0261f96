import Annals
import AnnalsFormats
import AnnalsModel

/// Events in columns: what a timeline draws of each, with each name once.
struct TimelineColumns {
    private var kinds = Index()
    private var actors = Index()
    private var outlets = Index()
    private var places = Index()
    private var placed: [Place] = []
    private var names: [String] = []
    private var columns: [(name: String, values: [JSON])] = Self.names.map { ($0, []) }
    private let total: Int
    private let vantage: Vantage

    private static let names = [
        "id", "position", "kind", "modality", "initiator", "target", "place", "earliest", "latest", "reported",
        "outlet",
        "reports", "value",
    ]

    init(_ records: some Sequence<EventRecord>, total: Int, vantage: Vantage) {
        self.total = total
        self.vantage = vantage
        for record in records { add(record) }
    }

    private mutating func add(_ record: EventRecord) {
        let event = record.event
        let interval = event.occurred.interval
        let row: [JSON] = [
            .string(record.id), JSON(record.position), .integer(kinds.number(event.kind.rawValue)),
            .string(event.modality.rawValue), number(event.initiators.first), number(event.targets.first),
            number(event.place), JSON(interval.earliest.map { Int($0.number) }),
            JSON(interval.latest.map { Int($0.number) }), .integer(Int(event.reported.seconds)),
            .integer(outlets.number(event.evidence.outlet ?? event.evidence.sourceID)),
            .integer(record.evidence.count), JSON(event.magnitude?.value),
        ]
        for (index, value) in row.enumerated() { columns[index].values.append(value) }
        for actor in event.initiators + event.targets + event.participants { _ = number(actor) }
    }

    private mutating func number(_ actor: Actor?) -> JSON {
        guard let actor else { return .null }
        let number = actors.number(actor.id)
        guard number == names.count else { return .integer(number) }
        names.append(actor.name)
        if actor.state != actor.id, let state = Actor.known(actor.state) { _ = self.number(state) }
        return .integer(number)
    }

    private mutating func number(_ place: Place?) -> JSON {
        guard let place else { return .null }
        let number = places.number(place.id)
        if number == placed.count { placed.append(place) }
        return .integer(number)
    }

    /// The object that is sent.
    var json: JSON {
        [
            "vantage": JSON(vantage), "total": .integer(total),
            "kinds": .array(kinds.terms.map { ["name": .string($0), "family": .string(Self.family($0))] }),
            "actors": .array(zip(actors.terms, names).map { ["id": .string($0), "name": .string($1)] }),
            "places": .array(
                placed.map {
                    [
                        "id": .string($0.id), "name": .string($0.name), "latitude": JSON($0.latitude),
                        "longitude": JSON($0.longitude), "precision": .string($0.precision.rawValue),
                    ]
                }
            ),
            "outlets": JSON(outlets.terms),
            "events": .object(columns.map { JSON.Field($0.name, .array($0.values)) }),
        ]
    }

    private static func family(_ kind: String) -> String {
        Kind(rawValue: kind)?.entry.family ?? ""
    }

    /// Numbers terms in the order in which they are met.
    private struct Index {
        private(set) var terms: [String] = []
        private var numbers: [String: Int] = [:]

        mutating func number(_ term: String) -> Int {
            if let number = numbers[term] { return number }
            numbers[term] = terms.count
            terms.append(term)
            return terms.count - 1
        }
    }
}

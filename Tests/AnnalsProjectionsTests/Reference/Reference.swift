import AnnalsLog
import AnnalsModel

@testable import AnnalsProjections

/// What a log says, worked out from its entries afresh for every question and with no regard for time: the model that
/// the archive is held against.
struct Reference {
    /// A report as it is read from a vantage, with when it could be known so and when it was published.
    struct Reading {
        let event: Event
        let known: Instant
        let published: Instant
        let position: Int
    }

    let entries: [Entry]

    /// The reports that can be known from a vantage, each in its last reading; the retracted are left out.
    func readings(_ vantage: Vantage) -> [Reading] {
        entries.compactMap { entry in
            guard let event = entry.content.reportedEvent, isKnown(event.reported, entry.position, vantage) else {
                return nil
            }
            var last = (reported: event.reported, position: entry.position, event: Optional(event))
            for (reported, word, amendment) in words(about: entry.position) where isKnown(reported, word, vantage) {
                if (reported, word) > (last.reported, last.position) { last = (reported, word, amendment.replacement) }
            }
            return last.event.map {
                Reading(event: $0, known: last.reported, published: event.reported, position: entry.position)
            }
        }
    }

    private func isKnown(_ reported: Instant, _ position: Int, _ vantage: Vantage) -> Bool {
        reported <= vantage.asOf ?? .distantFuture && position <= vantage.recorded ?? .max
    }

    private func words(about root: Int) -> [(Instant, Int, Amendment)] {
        entries.compactMap { entry in
            guard case .amendment(let amendment) = entry.content, self.root(amendment.target) == root else {
                return nil
            }
            return (reported(entry.position), entry.position, amendment)
        }
    }

    private func root(_ position: Int) -> Int {
        guard case .amendment(let amendment) = entries[position - 1].content else { return position }
        return root(amendment.target)
    }

    private func reported(_ position: Int) -> Instant {
        switch entries[position - 1].content {
        case .report(let report): return report.event.reported
        case .amendment(let amendment):
            let fixed = reported(amendment.target)
            return amendment.origin == .reading ? fixed : max(fixed, amendment.reported)
        }
    }

    /// The happenings that have occurred by the vantage, each with its reports in the order of publication.
    func happenings(_ vantage: Vantage) -> [[Reading]] {
        groups(vantage).filter { earliest($0[0]) <= vantage.at ?? .last }
    }

    /// The happenings that are known from the vantage, whenever they occurred.
    func groups(_ vantage: Vantage) -> [[Reading]] {
        var groups: [[Reading]] = []
        for reading in readings(vantage).sorted(by: { $0.published < $1.published }) {
            let told = groups.firstIndex { group in
                Self.meet(group[0], reading) && Sameness.same(group[0].event, reading.event)
            }
            if let told { groups[told].append(reading) } else { groups.append([reading]) }
        }
        return groups
    }

    /// Whether two reports can be met with, written from the documentation of `Clusters`.
    private static func meet(_ one: Reading, _ other: Reading) -> Bool {
        let parties = [one, other].map { reading in
            let event = reading.event
            let actors = event.initiators + event.targets + event.participants
            return Set(actors.map { Parties.standard.party(of: $0.id) })
        }
        guard parties[0].isEmpty ? parties[1].isEmpty : !parties[0].isDisjoint(with: parties[1]) else { return false }
        let weeks = [one, other].map { $0.published.seconds / (7 * 86_400) }
        switch (isNarrow(one.event), isNarrow(other.event)) {
        case (true, true): return areOneDay(one.event, other.event) || shareWords(one.event, other.event)
        case (false, false): return (weeks[0] - weeks[1]).magnitude < 3 && agreeLoosely(one.event, other.event)
        default: return false
        }
    }

    private static func areOneDay(_ one: Event, _ other: Event) -> Bool {
        [one, other].allSatisfy { $0.occurred.interval.precision == .day }
    }

    private static func shareWords(_ one: Event, _ other: Event) -> Bool {
        !Set(one.gist).isDisjoint(with: other.gist)
    }

    private static func agreeLoosely(_ one: Event, _ other: Event) -> Bool {
        let shared = Set(one.gist).intersection(other.gist).count
        guard (one.occurred.interval.earliest == nil) == (other.occurred.interval.earliest == nil), shared > 0 else {
            return false
        }
        return 2 * shared >= min(one.gist.count, other.gist.count)
            || [one, other].allSatisfy { !$0.initiators.isEmpty && !$0.targets.isEmpty }
    }

    private static func isNarrow(_ event: Event) -> Bool {
        let interval = event.occurred.interval
        guard let first = interval.earliest, let last = interval.latest else { return false }
        return last.number - first.number <= 31
    }

    /// The first day that an event can have occurred on, written from the documentation of `Dating`.
    func earliest(_ reading: Reading) -> Day {
        let event = reading.event
        let interval = event.occurred.interval
        let reported = reading.known.day(offset: 14 * 3600)
        if event.modality == .planned, let planned = event.scheduled, planned.interval.overlaps(interval) {
            return reported.advanced(by: -7)
        }
        return interval.earliest ?? (interval.latest ?? reported).advanced(by: -365)
    }

    /// The last day that an event can have occurred on, written from the same.
    func latest(_ reading: Reading) -> Day {
        let event = reading.event
        let interval = event.occurred.interval
        let reported = reading.known.day(offset: 14 * 3600)
        if event.modality == .planned, let planned = event.scheduled, planned.interval.overlaps(interval) {
            return reported
        }
        return interval.latest ?? interval.earliest.map { max($0, reported) } ?? reported
    }
}

extension Reference {
    /// The counts by quad class that relations hold for an ordered pair.
    func quads(_ one: String, _ other: String, _ vantage: Vantage) -> [String: Int] {
        let mutual = [
            "AgreementSigned", "CallHeld", "CeasefireAgreed", "ClashOccurred", "MeetingHeld", "PressConferenceHeld",
            "PrisonersExchanged",
        ]
        var counts: [String: Int] = [:]
        for event in happenings(vantage).map({ $0[0].event })
        where event.modality == .happened && !["DecreeSigned", "LawPassed"].contains(event.kind.rawValue) {
            let from = Set(event.initiators.map { Parties.standard.party(of: $0.id) })
            let isMutual = mutual.contains(event.kind.rawValue)
            let isConflict = event.kind.entry.codes.quad.hasSuffix("-CONF")
            if event.targets.isEmpty, isConflict, !isMutual { continue }
            let isRecognition = event.kind.rawValue == "StateRecognised"
            let named = event.targets.map { isRecognition ? $0.id : Parties.standard.party(of: $0.id) }
            let to = named.isEmpty ? from : Set(named)
            let both = event.targets.isEmpty || isMutual
            guard one != other,
                from.contains(one) && to.contains(other) || both && from.contains(other) && to.contains(one)
            else { continue }
            counts[event.kind.entry.codes.quad, default: 0] += 1
        }
        return counts
    }
}

extension Reference {
    /// A figure as somebody has it.
    struct Figure: Hashable {
        let claimant: String
        let value: Double
        let low: Double?
        let high: Double?

        var isBounded: Bool { low != nil && high != nil }

        /// Whether it says less than another and does not contradict it, written from the documentation of `Claims`.
        func saysLess(than other: Figure) -> Bool {
            let (lows, highs) = (
                (low ?? -.infinity, other.low ?? -.infinity), (high ?? .infinity, other.high ?? .infinity)
            )
            return lows.0 <= lows.1 && highs.1 <= highs.0 && (lows.0 < lows.1 || highs.1 < highs.0)
        }
    }

    /// A figure with the day that it is about and the report that gives it.
    private struct Statement {
        let figure: Figure
        let day: Day
        let published: Instant
        let unit: String

        func displaces(_ other: Statement) -> Bool {
            day.number - other.day.number > 30 || unit != other.unit || !figure.saysLess(than: other.figure)
        }
    }

    /// The figures that can stand for the forces of a party at a place: of each claimant the last that it gave, unless that
    /// says less than the one before it. More than one only where one article gives two about the same day.
    /// - Parameter groups: the happenings that are known from the vantage.
    func figures(_ party: String, _ place: String, among groups: [[Reading]], at day: Day) -> [String: Set<Figure>] {
        var statements: [String: [Statement]] = [:]
        for group in groups {
            let told = group.filter { isStock($0.event, party, place) }
            guard let first = told.first, earliest(first) <= day else { continue }
            var repeated: Set<[Double?]> = []
            for reading in told {
                guard let magnitude = reading.event.magnitude,
                    repeated.insert([magnitude.value, magnitude.low, magnitude.high]).inserted
                else { continue }
                let statement = statement(reading, magnitude)
                statements[statement.figure.claimant, default: []].append(statement)
            }
        }
        return statements.mapValues { Set(Self.standing($0).map(\.figure)) }
    }

    private func statement(_ reading: Reading, _ magnitude: Magnitude) -> Statement {
        let event = reading.event
        let claimant = event.saidBy?.id ?? event.evidence.outlet ?? ""
        let figure = Figure(claimant: claimant, value: magnitude.value, low: magnitude.low, high: magnitude.high)
        return Statement(figure: figure, day: latest(reading), published: reading.published, unit: magnitude.unit)
    }

    /// Every figure that can stand in the end, whatever the order of those of one time.
    private static func standing(_ statements: [Statement]) -> [Statement] {
        let times = Dictionary(grouping: statements) { [Int64($0.day.number), $0.published.seconds] }
        var standing: [Statement?] = [nil]
        for (_, group) in times.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            standing = standing.flatMap { held in orders(group).map { $0.reduce(held, following) } }
        }
        return standing.compactMap(\.self)
    }

    private static func following(_ held: Statement?, _ next: Statement) -> Statement {
        held.map { next.displaces($0) ? next : $0 } ?? next
    }

    private static func orders(_ some: [Statement]) -> [[Statement]] {
        if some.count < 2 { return [some] }
        return some.indices.flatMap { index in
            var rest = some
            let first = rest.remove(at: index)
            return orders(rest).map { [first] + $0 }
        }
    }

    private func isStock(_ event: Event, _ party: String, _ place: String) -> Bool {
        guard event.modality == .happened || event.modality == .claimed, event.place?.id == place,
            let magnitude = event.magnitude,
            event.initiators.contains(where: { Parties.standard.party(of: $0.id) == party })
        else { return false }
        switch event.kind.rawValue {
        case "ForcesCounted": return true
        case "TroopsDeployed", "WeaponsDeployed":
            return magnitude.measure == .stock || event.occurred.interval.earliest == nil
        case "TroopsWithdrawn": return magnitude.measure == .stock
        default: return false
        }
    }
}

import AnnalsModel

/// Joins the reports of one happening within an article: one event with the fullest sentence as evidence.
struct Merging {
    private(set) var kept: [(event: Event, rule: String, likelihood: Likelihood?, sentence: Int, isAside: Bool)] = []

    /// `isPointingBack`: the words themselves say that it has been told of.
    mutating func add(
        _ event: Event,
        rule: String,
        likelihood: Likelihood? = nil,
        sentence: Int,
        isPointingBack: Bool = false,
        isAside: Bool = false
    ) {
        let told = isPointingBack ? kept.lastIndex { $0.event.kind == event.kind && Self.agree($0.event, event) } : nil
        let found =
            told ?? kept.firstIndex { Sameness.same($0.event, event) }
            ?? kept.firstIndex { $0.sentence == sentence && Self.areOneStatement($0.event, event) }
        guard let index = found else {
            kept.append((event, rule, likelihood, sentence, isAside))
            return
        }
        let isBetter =
            isAside == kept[index].isAside ? Self.isFuller(event, than: kept[index].event) : kept[index].isAside
        let merged = isBetter ? Self.merged(event, kept[index].event) : Self.merged(kept[index].event, event)
        if isBetter {
            kept[index] = (merged, rule, likelihood, sentence, isAside)
        } else {
            kept[index].event = merged
        }
    }

    /// "warned that it could come to war and that they would pay a price": one warning, in one breath.
    private static func areOneStatement(_ one: Event, _ other: Event) -> Bool {
        one.kind == other.kind && one.kind.entry.family == "statements" && one.modality == other.modality
            && one.initiators.map(\.id) == other.initiators.map(\.id)
    }

    /// Gives every report of one plan the day that one of them names: "next week" here, "on 24 February" there.
    mutating func settlePlans() {
        let dated = kept.map(\.event).filter { $0.scheduled?.interval.precision == .day }
        for index in kept.indices {
            guard let vague = kept[index].event.scheduled, vague.interval.precision != .day,
                let fine = dated.first(where: { Self.areOnePlan($0, kept[index].event) })
            else { continue }
            kept[index].event.scheduled = fine.scheduled
        }
    }

    private static func areOnePlan(_ one: Event, _ other: Event) -> Bool {
        guard one.kind == other.kind, one.kind.entry.family == "talks", let these = one.scheduled,
            let those = other.scheduled
        else { return false }
        return these.interval.overlaps(those.interval)
            && Set((one.initiators + one.targets).map(\.state)) == Set((other.initiators + other.targets).map(\.state))
    }

    /// Actors that are told in both do not contradict each other.
    private static func agree(_ one: Event, _ other: Event) -> Bool {
        let sides = [(one.initiators, other.initiators), (one.targets, other.targets)]
        return sides.allSatisfy { these, those in
            these.isEmpty || those.isEmpty || these.contains { actor in those.contains { $0.state == actor.state } }
        }
    }

    /// The fuller report with what only the other says.
    private static func merged(_ full: Event, _ lean: Event) -> Event {
        var result = full
        if result.initiators.isEmpty { result.initiators = lean.initiators }
        if result.targets.isEmpty { result.targets = lean.targets }
        result.place = full.place ?? lean.place
        result.magnitude = full.magnitude ?? lean.magnitude
        result.scheduled = full.scheduled ?? lean.scheduled
        if isFiner(lean.occurred, than: full.occurred) { result.occurred = lean.occurred }
        return result
    }

    private static func isFiner(_ one: Occurrence, than other: Occurrence) -> Bool {
        one.interval.precision == .day && other.interval.precision != .day
    }

    /// More of it is told, or the same in a fuller sentence.
    private static func isFuller(_ one: Event, than other: Event) -> Bool {
        let (weight, rival) = (weight(one), weight(other))
        return weight == rival ? one.evidence.span.count > other.evidence.span.count : weight > rival
    }

    private static func weight(_ event: Event) -> Int {
        (event.initiators.isEmpty ? 0 : 2) + (event.targets.isEmpty ? 0 : 2) + (event.place == nil ? 0 : 1)
            + (event.magnitude == nil ? 0 : 1) + (event.occurred.interval.precision == .day ? 2 : 0)
            + (event.modality == .happened ? 1 : 0)
    }
}

/// Whether two reports tell of one happening.
public enum Sameness {
    /// Symmetric and pure: kind, actors by state, days and places must agree; numbers may conflict. Where kind, actors
    /// and days are not telling, as with statements, the words must overlap too.
    public static func same(_ one: Event, _ other: Event) -> Bool {
        guard one.kind == other.kind, !areRowsOfOneDataset(one, other), standAlike(one.modality, other.modality),
            one.occurred.interval.overlaps(other.occurred.interval), agree(one, other),
            placesAgree(one.place, other.place)
        else { return false }
        return isTelling(one, other) || gistsOverlap(one, other)
    }

    /// The rows of a dataset were told apart by its makers; its name is all the gist that they have.
    public static func areRowsOfOneDataset(_ one: Event, _ other: Event) -> Bool {
        one.occurred.basis == .given && other.occurred.basis == .given && one.gist.count == 1 && one.gist == other.gist
    }

    /// What is planned is not what happened; a claim and a report of the same act can be one.
    private static func standAlike(_ one: Modality, _ other: Modality) -> Bool {
        one == other || isTold(one) && isTold(other)
    }

    private static func isTold(_ modality: Modality) -> Bool {
        modality == .happened || modality == .claimed
    }

    /// The sides agree at the level of states; what one report leaves out contradicts nothing.
    private static func agree(_ one: Event, _ other: Event) -> Bool {
        let all = (sides(one), sides(other))
        if reciprocal.contains(one.kind.rawValue) {
            let (these, those) = (all.0.by.union(all.0.to), all.1.by.union(all.1.to))
            let isLone = [one, other].contains { $0.initiators.count + $0.targets.count == 1 }
            return meet(these, those)
                && (isLone || these.count == 1 || those.count == 1 || these.intersection(those).count > 1)
        }
        return meet(all.0.by, all.1.by) && meet(all.0.to, all.1.to) && !areDifferentRegions(one.targets, other.targets)
    }

    /// Two regions of one state are two targets: recognising Donetsk is not recognising Luhansk.
    private static func areDifferentRegions(_ one: [Actor], _ other: [Actor]) -> Bool {
        let (these, those) = (Set(one.map(\.id)), Set(other.map(\.id)))
        guard !these.isEmpty, !those.isEmpty, these.union(those).allSatisfy({ $0.contains("/") }) else { return false }
        return these.isDisjoint(with: those)
    }

    private static func sides(_ event: Event) -> (by: Set<String>, to: Set<String>) {
        (Set(event.initiators.map(\.state)), Set(event.targets.map(\.state)))
    }

    private static func meet(_ one: Set<String>, _ other: Set<String>) -> Bool {
        one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
    }

    /// Places agree where one holds the other, or one is not told.
    private static func placesAgree(_ one: Place?, _ other: Place?) -> Bool {
        guard let one, let other else { return true }
        let (these, those) = (parts(one.id), parts(other.id))
        return these.contains { part in those.contains { holds(part, $0) || holds($0, part) } }
    }

    /// The places that an id joins: `ukr/donetsk+luhansk` stands for two.
    private static func parts(_ id: String) -> [Substring] {
        guard let slash = id.firstIndex(of: "/") else { return id.split(separator: "+") }
        return id.split(separator: "+").map { $0.contains("/") ? $0 : id[...slash] + $0 }
    }

    private static func holds(_ outer: Substring, _ inner: Substring) -> Bool {
        inner == outer || inner.hasPrefix(outer + "/")
    }

    /// Both are dated to one day, both name actors, and it is no act of speech: enough without the words.
    private static func isTelling(_ one: Event, _ other: Event) -> Bool {
        guard one.kind.entry.family != "statements" else { return false }
        if one.kind.rawValue == "TroopsDeployed", isUncounted(one) && isUncounted(other) { return true }
        if once.contains(one.kind.rawValue), !one.initiators.isEmpty, !other.initiators.isEmpty { return true }
        if one.kind.rawValue == "ForcesCounted", one.magnitude != nil || other.magnitude != nil {
            return one.magnitude?.value == other.magnitude?.value
        }
        let isDated = one.occurred.interval.precision == .day && one.occurred.interval == other.occurred.interval
        return isDated && !one.initiators.isEmpty && !other.initiators.isEmpty
    }

    /// Forces that are said to be on the move, without number or day of their own, but with both sides.
    private static func isUncounted(_ event: Event) -> Bool {
        event.magnitude == nil && event.occurred.interval.precision != .day && !event.initiators.isEmpty
            && !event.targets.isEmpty
    }

    /// At least half of the shorter gist is in the other.
    private static func gistsOverlap(_ one: Event, _ other: Event) -> Bool {
        guard !one.gist.isEmpty, !other.gist.isEmpty else { return false }
        let shared = Set(one.gist).intersection(other.gist).count
        return shared * 2 >= min(one.gist.count, other.gist.count)
    }

    /// What happens once between two sides, however often it is told.
    private static let once: Set<String> = [
        "InvasionLaunched", "TerritoryAnnexed", "StateRecognised", "IndependenceDeclared", "CoupStaged",
        "MobilizationOrdered", "EmergencyDeclared", "RelationsSevered",
    ]

    private static let reciprocal: Set<String> = [
        "MeetingScheduled", "MeetingHeld", "MeetingPostponed", "MeetingCancelled", "CallHeld", "TalksSuspended",
        "PressConferenceHeld", "AgreementSigned", "CeasefireAgreed", "PrisonersExchanged", "ClashOccurred",
        "RelationsSevered", "RelationsRestored",
    ]
}

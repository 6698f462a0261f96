import AnnalsModel

/// Whether two reports are of the same happening.
enum Sameness {
    static func same(_ one: Event, _ other: Event) -> Bool {
        guard one.kind == other.kind, one.modality == other.modality, !sharesPublication(one, other),
            meets(one.initiators, other.initiators), meets(one.targets, other.targets)
        else { return false }
        return one.occurred.interval.overlaps(other.occurred.interval) && agrees(one.gist, other.gist)
    }

    /// One article tells of one happening once: two events of it are two happenings.
    private static func sharesPublication(_ one: Event, _ other: Event) -> Bool {
        one.evidence.article == other.evidence.article && one.evidence.outlet == other.evidence.outlet
            && one.evidence.published == other.evidence.published
    }

    private static func meets(_ some: [Actor], _ others: [Actor]) -> Bool {
        if some.isEmpty || others.isEmpty { return some.isEmpty && others.isEmpty }
        return !Set(some.map(\.state)).isDisjoint(with: others.map(\.state))
    }

    private static func agrees(_ one: [UInt16], _ other: [UInt16]) -> Bool {
        if one.isEmpty || other.isEmpty { return true }
        let shared = Set(one).intersection(other).count
        return shared * 3 >= min(one.count, other.count)
    }
}

import AnnalsModel

/// Whether two reports are of the same happening: by what they say alone, so that a copy of a report is the same as
/// whatever the report is, and joins nothing that the report did not.
enum Sameness {
    static func same(_ one: Event, _ other: Event) -> Bool {
        guard one.kind == other.kind, one.modality == other.modality,
            meets(one.initiators, other.initiators), meets(one.targets, other.targets)
        else { return false }
        return isNear(one, other) && agrees(one.gist, other.gist)
    }

    /// The longest stretch of days that dates a happening; one that is dated more loosely is told by its report.
    static let narrow: Int32 = 31
    /// How many seconds apart two reports can be that do not date what they tell.
    static let span: Int64 = 7 * 86_400

    private static func isNear(_ one: Event, _ other: Event) -> Bool {
        switch (isNarrow(one.occurred.interval), isNarrow(other.occurred.interval)) {
        case (true, true): one.occurred.interval.overlaps(other.occurred.interval)
        case (false, false): (one.reported.seconds - other.reported.seconds).magnitude <= UInt64(span)
        default: false
        }
    }

    static func isNarrow(_ interval: Interval) -> Bool {
        guard let first = interval.earliest, let last = interval.latest else { return false }
        return last.number - first.number <= narrow
    }

    private static func meets(_ some: [Actor], _ others: [Actor]) -> Bool {
        if some.isEmpty || others.isEmpty { return some.isEmpty && others.isEmpty }
        let parties = Parties.standard
        return !Set(some.map { parties.party(of: $0.id) }).isDisjoint(with: others.map { parties.party(of: $0.id) })
    }

    private static func agrees(_ one: [UInt16], _ other: [UInt16]) -> Bool {
        if one.isEmpty || other.isEmpty { return true }
        let shared = Set(one).intersection(other).count
        return shared * 4 >= one.count + other.count - shared
    }
}

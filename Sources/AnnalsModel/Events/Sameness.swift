/// Whether two reports tell of one happening.
public enum Sameness {
    /// Symmetric and pure: kind, actors by state, days and places must agree; numbers may conflict. Where kind, actors
    /// and days are not telling, as with statements, the words must overlap too.
    public static func same(_ one: Event, _ other: Event) -> Bool {
        guard one.kind == other.kind else { return false }
        var names = Told.Names()
        return same(Told(one, &names), Told(other, &names))
    }

    /// The same of reports as numbers, numbered alike.
    public static func same(_ one: Told, _ other: Told) -> Bool {
        guard one.kind == other.kind, !areRowsOfOneDataset(one, other), standAlike(one.modality, other.modality),
            one.occurred.overlaps(other.occurred), agree(one, other), placesAgree(one.place, other.place)
        else { return false }
        return isTelling(one, other) || gistsOverlap(one, other)
    }

    /// The rows of a dataset were told apart by its makers; its name is all the gist that they have.
    private static func areRowsOfOneDataset(_ one: Told, _ other: Told) -> Bool {
        one.isGiven && other.isGiven && one.gist.count == 1 && one.gist == other.gist
    }

    /// What is planned is not what happened; a claim and a report of the same act can be one.
    private static func standAlike(_ one: Modality, _ other: Modality) -> Bool {
        one == other || isTold(one) && isTold(other)
    }

    private static func isTold(_ modality: Modality) -> Bool {
        modality == .happened || modality == .claimed
    }

    /// The sides agree at the level of states; what one report leaves out contradicts nothing.
    private static func agree(_ one: Told, _ other: Told) -> Bool {
        if one.kind.isReciprocal { return areOneCompany(one, other) }
        return meet(one.initiatorStates, other.initiatorStates) && meet(one.targetStates, other.targetStates)
            && !areDifferentRegions(one, other)
    }

    private static func areOneCompany(_ one: Told, _ other: Told) -> Bool {
        let (these, those) = (one.company, other.company)
        guard meet(these[...], those[...]) else { return false }
        let isLone = one.sideCount == 1 || other.sideCount == 1
        return isLone || these.count == 1 || those.count == 1 || these.count { those.contains($0) } > 1
    }

    /// Two regions of one state are two targets: recognising Donetsk is not recognising Luhansk.
    private static func areDifferentRegions(_ one: Told, _ other: Told) -> Bool {
        guard !one.targets.isEmpty, !other.targets.isEmpty, one.areTargetsRegions, other.areTargetsRegions else {
            return false
        }
        return !one.targets.contains { other.targets.contains($0) }
    }

    private static func meet(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
        one.isEmpty || other.isEmpty || one.contains { other.contains($0) }
    }

    /// Places agree where one holds the other, or one is not told.
    private static func placesAgree(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return true }
        if one == other { return !one.isEmpty }
        let (these, those) = (parts(one), parts(other))
        return these.contains { part in those.contains { holds(part, $0) || holds($0, part) } }
    }

    /// The places that an id joins: `ukr/donetsk+luhansk` stands for two.
    private static func parts(_ id: String) -> [Substring] {
        guard id.utf8.contains(UInt8(ascii: "+")) else { return id.isEmpty ? [] : [id[...]] }
        guard let slash = id.firstIndex(of: "/") else { return id.split(separator: "+") }
        return id.split(separator: "+").map { $0.contains("/") ? $0 : id[...slash] + $0 }
    }

    private static func holds(_ outer: Substring, _ inner: Substring) -> Bool {
        guard inner.utf8.starts(with: outer.utf8) else { return false }
        let rest = inner.utf8.dropFirst(outer.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "/")
    }

    /// Both are dated to one day, both name actors, and it is no act of speech: enough without the words.
    private static func isTelling(_ one: Told, _ other: Told) -> Bool {
        let kind = one.kind
        guard !kind.isStatement else { return false }
        let areActorsNamed = !one.initiatorStates.isEmpty && !other.initiatorStates.isEmpty
        if kind.isDeployment, isUncounted(one) && isUncounted(other) { return true }
        if kind.isOnce, areActorsNamed { return true }
        if kind.isCount, one.figure != nil || other.figure != nil { return one.figure == other.figure }
        return one.occurred.precision == .day && one.occurred == other.occurred && areActorsNamed
    }

    /// Forces that are said to be on the move, without number or day of their own, but with both sides.
    private static func isUncounted(_ told: Told) -> Bool {
        told.figure == nil && told.occurred.precision != .day && !told.initiatorStates.isEmpty && !told.targets.isEmpty
    }

    /// At least half of the shorter gist is in the other.
    private static func gistsOverlap(_ one: Told, _ other: Told) -> Bool {
        guard !one.gist.isEmpty, !other.gist.isEmpty else { return false }
        return sharedWords(one.gist, other.gist) * 2 >= min(one.gist.count, other.gist.count)
    }

    /// How many words two gists, each in ascending order, have in common.
    public static func sharedWords(_ one: ArraySlice<UInt16>, _ other: ArraySlice<UInt16>) -> Int {
        var (first, second, shared) = (one.startIndex, other.startIndex, 0)
        while first < one.endIndex, second < other.endIndex {
            if one[first] == other[second] {
                shared += 1
                first += 1
                second += 1
            } else if one[first] < other[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return shared
    }
}

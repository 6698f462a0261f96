public import AnnalsModel

/// Which events are asked for. What is empty or nil does not filter.
public struct EventQuery: Hashable, Sendable {
    /// Names of kinds, or of families of kinds such as `talks`.
    public var kinds: Set<String> = []
    /// Ids of actors in any role, or of those who say so; `rus` also stands for `rus/armed-forces`.
    public var actors: Set<String> = []
    /// Ids of places; `ukr` also stands for `ukr/kyiv`.
    public var places: Set<String> = []
    /// The first day that it can have occurred on.
    public var since: Day?
    /// The last day that it can have occurred on.
    public var until: Day?
    /// How certain it is.
    public var modalities: Set<Modality> = []
    /// What is searched for in quotations, names and titles, in the query language of `annals events --search`; the
    /// log decides on it, and not `matches`.
    public var search: String?

    /// Asks for everything.
    public init() {}

    /// Whether `matches` takes every event.
    var takesAll: Bool {
        var rest = self
        rest.search = nil
        return rest == EventQuery()
    }

    /// Whether an event is asked for.
    public func matches(_ event: Event) -> Bool {
        (modalities.isEmpty || modalities.contains(event.modality)) && matchesKind(event.kind)
            && event.occurred.interval.overlaps(Interval(openFrom: since, to: until)) && matchesActors(event)
            && matchesPlace(event.place)
    }

    private func matchesKind(_ kind: Kind) -> Bool {
        kinds.isEmpty || kinds.contains(kind.rawValue) || kinds.contains(kind.entry.family)
    }

    private func matchesActors(_ event: Event) -> Bool {
        if actors.isEmpty { return true }
        let everyone = event.initiators + event.targets + event.participants + [event.saidBy].compactMap(\.self)
        return everyone.contains { Self.isInside($0.id, actors) }
    }

    private func matchesPlace(_ place: Place?) -> Bool {
        if places.isEmpty { return true }
        return place?.id.split(separator: "+").contains { Self.isInside(String($0), places) } ?? false
    }

    private static func isInside(_ id: String, _ ids: Set<String>) -> Bool {
        if ids.contains(id) { return true }
        return ids.contains { id.hasPrefix($0) && id.dropFirst($0.count).first == "/" }
    }
}

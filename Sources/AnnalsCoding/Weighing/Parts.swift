import AnnalsModel

/// Who does what to whom in an article: what the rest of it tells of those who can stand on a side of an event.
struct Parts {
    private struct Deed: Hashable {
        let doer: String
        let other: String
        let family: String
    }

    private struct Part: Hashable {
        let state: String
        let side: Side
        let family: String
    }

    private var deeds: [Deed: Int] = [:]
    private var parts: [Part: Int] = [:]

    /// Counts the sides of an article's drafts by the families of their kinds.
    init(_ drafts: [Draft]) {
        for draft in drafts {
            let family = draft.kind.entry.family
            let (doers, others) = (draft.cast.initiators.states, draft.cast.targets.states)
            for doer in doers { parts[Part(state: doer, side: .by, family: family), default: 0] += 1 }
            for other in others { parts[Part(state: other, side: .to, family: family), default: 0] += 1 }
            for doer in doers {
                for other in others { deeds[Deed(doer: doer, other: other, family: family), default: 0] += 1 }
            }
        }
    }

    /// How often a state stands on a side of acts of a family.
    func count(of state: String, on side: Side, family: String) -> Int {
        parts[Part(state: state, side: side, family: family)] ?? 0
    }

    /// How often a state does acts of a family to any of some others.
    func count(of doer: String, to others: [String], family: String) -> Int {
        others.reduce(0) { $0 + (deeds[Deed(doer: doer, other: $1, family: family)] ?? 0) }
    }
}

extension [Actor] {
    /// The states that they belong to, each once, in order.
    var states: [String] {
        map(\.state).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether one of some others is among them.
    func share(with others: [Actor]) -> Bool {
        contains { one in others.contains { $0.id == one.id } }
    }
}

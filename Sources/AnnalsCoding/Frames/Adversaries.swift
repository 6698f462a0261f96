import AnnalsModel

/// Who fights whom in an article, to fill in the side that a sentence leaves out: "a transport plane was shot down".
struct Adversaries {
    /// For each state that is attacked, the states that attack it; and the other way round.
    private var attackers: [String: [String: Int]] = [:]
    private var victims: [String: [String: Int]] = [:]
    private var names: [String: String] = [:]

    init(_ drafts: [Draft], words: FrameLexicon) {
        for draft in drafts where words.traits(of: draft.kind).isContested && draft.modality != .planned {
            for one in draft.cast.initiators where Self.isState(one.state) {
                for other in draft.cast.targets where other.state != one.state && Self.isState(other.state) {
                    attackers[other.state, default: [:]][one.state, default: 0] += 1
                    victims[one.state, default: [:]][other.state, default: 0] += 1
                }
            }
            for actor in draft.cast.initiators + draft.cast.targets where !actor.id.contains("/") {
                names[actor.id] = actor.name
            }
        }
    }

    /// Fills the empty side of a fight where the article knows of only one that it can be.
    func complete(_ draft: inout Draft, words: FrameLexicon) {
        let traits = words.traits(of: draft.kind)
        guard traits.isContested else { return }
        if draft.cast.initiators.isEmpty, let state = only(attackers, of: draft.cast.targets) {
            draft.cast.initiators = [actor(state)]
        }
        if isAtHome(draft.cast), !traits.isOneSided, let state = only(victims, of: draft.cast.initiators) {
            draft.cast.targets = [actor(state)]
        }
    }

    /// Nobody is hit, or only the doer's own land: what is struck there is the enemy.
    private func isAtHome(_ cast: Cast) -> Bool {
        cast.targets.allSatisfy { target in cast.initiators.contains { $0.state == target.state } }
    }

    /// The one state on the other side; it must be told of more than once.
    private func only(_ sides: [String: [String: Int]], of actors: [Actor]) -> String? {
        var found: [String: Int] = [:]
        for actor in actors { found.merge(sides[actor.state] ?? [:], uniquingKeysWith: max) }
        guard found.count == 1, let (state, count) = found.first, count > 1 else { return nil }
        return state
    }

    private func actor(_ state: String) -> Actor {
        Actor(id: state, name: names[state] ?? state.uppercased())
    }

    private static func isState(_ id: String) -> Bool {
        id.utf8.count == 3
    }
}

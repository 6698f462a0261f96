import AnnalsEnglish
import AnnalsModel

/// Whom the words of a sentence mean as actors.
extension Scene {
    /// The actors that a phrase names, all members of a list included.
    func actors(at index: Int, speaker: [Actor] = []) -> [Actor] {
        unique(tree.members(of: index).flatMap { actors(ofMember: $0, speaker: speaker) })
    }

    private func actors(ofMember index: Int, speaker: [Actor]) -> [Actor] {
        if isFirstPerson(index) { return speaker }
        if let mention = mention(at: index), !mention.actors.isEmpty { return mention.actors }
        let core = core(of: index)
        if core != index, let mention = mention(at: core), !mention.actors.isEmpty { return mention.actors }
        if isPerson(core), let named = reader.named(core, in: reading.sentence, text: text) { return named.actors }
        return owners(of: core, speaker: speaker)
    }

    /// The actors inside a phrase that names none itself: "Russia's move", "US officials", "missiles fired by Israel",
    /// "the sovereignty of Ukraine".
    func owners(of index: Int, speaker: [Actor] = [], depth: Int = 0) -> [Actor] {
        let before =
            tree.children(of: index, .possessor) + tree.children(of: index, .compound, .adjective, .description)
        for child in before {
            if isFirstPerson(child), !speaker.isEmpty { return speaker }
            if let mention = mention(at: child), !mention.actors.isEmpty { return mention.actors }
        }
        for clause in tree.children(of: index, .nounClause) {
            if let agent = tree.agent(of: clause), let mention = mention(at: agent), !mention.actors.isEmpty {
                return mention.actors
            }
        }
        for child in tree.children(of: index, .nominal, .apposition) where isOwning(child) {
            let found = unique(tree.members(of: child).flatMap { mention(at: $0)?.actors ?? state(at: $0) })
            if !found.isEmpty { return found }
            if depth < 2 {
                let deeper = owners(of: child, speaker: speaker, depth: depth + 1)
                if !deeper.isEmpty { return deeper }
            }
        }
        return state(at: index)
    }

    private func isOwning(_ child: Int) -> Bool {
        tree.links[child] == .apposition || Self.owning.contains(tree.preposition(of: child) ?? "")
    }

    /// Whether a phrase is itself the name of an actor, and not only of something that belongs to one.
    func namesActor(_ index: Int) -> Bool {
        tree.members(of: index).contains { member in
            isFirstPerson(member) || mention(at: member).map { !$0.actors.isEmpty } == true
                || mention(at: core(of: member)).map { !$0.actors.isEmpty } == true || isPerson(core(of: member))
        }
    }

    /// Whether a noun means people, whoever they are.
    func isPerson(_ index: Int) -> Bool {
        tree.tag(index) == .noun && words.contains(tree.lemmas[index], in: "people")
    }

    /// The state that a place lies in, where the words name only the place.
    func state(at index: Int) -> [Actor] {
        guard let mention = place(at: index) else { return [] }
        let state = mention.place.state
        return state.isEmpty ? [] : [Actor(id: state, name: mention.place.name, asWritten: mention.place.asWritten)]
    }

    /// "I", "we", "our": whoever speaks.
    func isFirstPerson(_ index: Int) -> Bool {
        tree.tag(index) == .pronoun && Self.firstPerson.contains(tree.forms[index])
    }

    func unique(_ actors: [Actor]) -> [Actor] {
        var seen = Set<String>()
        return actors.filter { seen.insert($0.id).inserted }
    }

    private static let owning: Set<String> = ["of", "in", "from", "at", "against", "on", "for", "including"]
    private static let firstPerson: Set<String> = ["i", "we", "us", "me", "my", "our", "ours", "myself", "ourselves"]
}

extension Place {
    /// The state that it lies in: what stands before the first slash of its id.
    var state: String { Actor.state(of: id) }
}

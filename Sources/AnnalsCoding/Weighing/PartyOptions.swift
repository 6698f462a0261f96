import AnnalsModel

/// Who can stand on a side of a draft: whom its sentence names and whom the two before it name, each once by the mention that
/// is nearest to the trigger; whom the rules chose; the states that the article names most; and nobody.
struct PartyOptions<Sink: ClueSink> {
    let draft: Draft
    /// The draft before it.
    let previous: Draft?
    let scene: Scene
    /// The scenes before it, the last first.
    let before: [Scene]
    /// The way from the trigger to each mention of the sentence.
    let ways: [Way]
    let side: Side
    let story: Story
    /// What the clues are told to.
    let blank: Sink

    private var chosen: [Actor] { draft.cast.actors(on: side) }

    /// All options, nobody last.
    var options: [PartyOption<Sink>] {
        let teller = PartyClues(draft: draft, previous: previous, scene: scene, side: side, story: story)
        var shared = SharedClues<PartyGroup, Sink>(blank: blank)
        var found: [PartyOption<Sink>] = []
        for (mention, party, way) in nearest {
            found.append(option(party, teller, &shared) { teller.tell(mention, party, by: way, isRules: $0, &$1, &$2) })
        }
        for (mention, party, scene, back) in remembered
        where !found.contains(where: { $0.actors.share(with: mention.actors) }) {
            let option = option(party, teller, &shared) {
                teller.tell(mention, party, in: scene, back: back, isRules: $0, &$1, &$2)
            }
            found.append(option)
        }
        for actor in chosen where !found.contains(where: { $0.actors.share(with: [actor]) }) {
            let party = Party([actor])
            found.append(option(party, teller, &shared) { teller.tellInferred(party, &$1, &$2) })
        }
        for (rank, state) in story.states.prefix(3).enumerated() where !found.contains(where: { $0.state == state }) {
            let party = Party([scene.reader.lexicon.actors.acting(state)])
            found.append(option(party, teller, &shared) { teller.tellUnderstood(rank, &$1, &$2) })
        }
        var clues = blank
        teller.tellNobody(&clues)
        found.append(PartyOption(state: nil, actors: [], isRules: chosen.isEmpty, clues: clues))
        return found
    }

    private func option(
        _ party: Party,
        _ teller: PartyClues,
        _ shared: inout SharedClues<PartyGroup, Sink>,
        tell: (_ isRules: Bool, inout Sink, inout SharedClues<PartyGroup, Sink>) -> Void
    ) -> PartyOption<Sink> {
        let isRules = party.actors.share(with: chosen)
        var clues = blank
        tell(isRules, &clues, &shared)
        teller.tell(of: party, isRules: isRules, &clues, &shared)
        return PartyOption(state: party.state, actors: party.actors, isRules: isRules, clues: clues)
    }

    /// Whom the sentence names, the nearest mention of each.
    private var nearest: [(mention: ActorMention, party: Party, way: Way)] {
        var result: [(mention: ActorMention, party: Party, way: Way)] = []
        for (index, mention) in scene.reading.actors.enumerated()
        where !mention.actors.isEmpty && !mention.tokens.contains(draft.match.trigger) {
            let (party, way) = (scene.parties[index], ways[index])
            guard let place = result.firstIndex(where: { Self.mean($0.mention, mention) }) else {
                result.append((mention, party, way))
                continue
            }
            if way.length < result[place].way.length { result[place] = (mention, party, way) }
        }
        return result
    }

    private static func mean(_ one: ActorMention, _ other: ActorMention) -> Bool {
        one.actors.count == other.actors.count && zip(one.actors, other.actors).allSatisfy { $0.id == $1.id }
    }

    /// Whom the sentences before name, the last first.
    private var remembered: [(mention: ActorMention, party: Party, scene: Scene, back: Int)] {
        var result: [(mention: ActorMention, party: Party, scene: Scene, back: Int)] = []
        for (back, scene) in before.enumerated() {
            for (index, mention) in scene.reading.actors.enumerated()
            where !mention.actors.isEmpty && !result.contains(where: { $0.mention.actors.share(with: mention.actors) })
            {
                result.append((mention, scene.parties[index], scene, back + 1))
            }
        }
        return result
    }
}

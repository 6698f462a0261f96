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
        var found: [PartyOption<Sink>] = []
        for (mention, way) in nearest {
            found.append(option(mention.actors, teller) { teller.tell(mention, by: way, &$0) })
        }
        for (mention, scene, back) in remembered where !found.contains(where: { $0.actors.share(with: mention.actors) })
        {
            found.append(option(mention.actors, teller) { teller.tell(mention, in: scene, back: back, &$0) })
        }
        for actor in chosen where !found.contains(where: { $0.actors.share(with: [actor]) }) {
            found.append(option([actor], teller) { teller.tellInferred(actor, &$0) })
        }
        for (rank, state) in story.states.prefix(3).enumerated() where !found.contains(where: { $0.state == state }) {
            let actor = scene.reader.lexicon.actors.acting(state)
            found.append(option([actor], teller) { teller.tellUnderstood(rank, &$0) })
        }
        var clues = blank
        teller.tellNobody(&clues)
        found.append(PartyOption(state: nil, actors: [], isRules: chosen.isEmpty, clues: clues))
        return found
    }

    private func option(_ actors: [Actor], _ teller: PartyClues, tell: (inout Sink) -> Void) -> PartyOption<Sink> {
        var clues = blank
        tell(&clues)
        teller.tell(of: actors, &clues)
        return PartyOption(
            state: actors.first?.state,
            actors: actors,
            isRules: actors.share(with: chosen),
            clues: clues
        )
    }

    /// Whom the sentence names, the nearest mention of each.
    private var nearest: [(mention: ActorMention, way: Way)] {
        var result: [(mention: ActorMention, way: Way)] = []
        for (mention, way) in zip(scene.reading.actors, ways)
        where !mention.actors.isEmpty && !mention.tokens.contains(draft.match.trigger) {
            guard let place = result.firstIndex(where: { Self.mean($0.mention, mention) }) else {
                result.append((mention, way))
                continue
            }
            if way.length < result[place].way.length { result[place] = (mention, way) }
        }
        return result
    }

    private static func mean(_ one: ActorMention, _ other: ActorMention) -> Bool {
        one.actors.count == other.actors.count && zip(one.actors, other.actors).allSatisfy { $0.id == $1.id }
    }

    /// Whom the sentences before name, the last first.
    private var remembered: [(mention: ActorMention, scene: Scene, back: Int)] {
        var result: [(mention: ActorMention, scene: Scene, back: Int)] = []
        for (index, scene) in before.enumerated() {
            for mention in scene.reading.actors
            where !mention.actors.isEmpty && !result.contains(where: { $0.mention.actors.share(with: mention.actors) })
            {
                result.append((mention, scene, index + 1))
            }
        }
        return result
    }
}

import AnnalsEnglish
import AnnalsModel

/// The state that words belong to which name none: by who acts, by where it happens, by whom the article is about.
extension ActorReader {
    /// The state of a role without an owner. "The government" is that of the state the article is about, "the police" that
    /// of the place.
    func context(of draft: ActorDraft, _ office: Office) -> String? {
        if office.isLoose { return nil }
        if office.isLocal, let site = recentSite { return site }
        guard draft.isDefinite, office.group == .state || office.id == "opposition" else { return contextState }
        return memory.focus(where: lexicon.actors.isState) ?? contextState
    }

    /// The state in which this sentence or one of the two before it says that something happens.
    var recentSite: String? {
        memory.site.flatMap { $0.sentence + 2 >= sentenceNumber ? $0.state : nil }
    }

    /// The state that the article is about, where the sentence has named no other.
    var agreedState: String? {
        let focus = memory.focus(where: lexicon.actors.isState)
        let last = memory.lastState(in: sentenceNumber, where: lexicon.actors.isState)
        return last == nil || last == focus ? focus : nil
    }

    /// The state that an unowned phrase belongs to: the last one of the sentence, else the one the article is about.
    var contextState: String? {
        memory.lastState(in: sentenceNumber, where: lexicon.actors.isState)
            ?? memory.focus(where: lexicon.actors.isState)
    }

    /// The state in which a sentence says that something happens, by its first such name; not that of "the war in
    /// Ukraine", which is spoken of everywhere.
    func site(of cells: [Cell], _ sentence: Sentence) -> String? {
        cells.lazy.filter { $0.isSited && !isOfHostilities(sentence.head(of: $0.tokens), sentence) }
            .compactMap { cell -> String? in
                let state = owner(ActorDraft.Part(tokens: cell.tokens, senses: cell.senses)).first
                return state.flatMap { isNamesake(of: $0, cell.tokens, sentence) ? nil : $0 }
            }
            .first(where: lexicon.actors.isState)
    }

    private func isOfHostilities(_ place: Int, _ sentence: Sentence) -> Bool {
        guard let head = sentence.tokens[place].head else { return false }
        let lemma = sentence.tokens[head].lemma
        return ["attack", "hostilities", "trouble"].contains { lexicon.frames.contains(lemma, in: $0) }
    }

    /// Whether a noun is where something happens: "in Ukraine".
    func isSited(_ noun: Int, _ sentence: Sentence) -> Bool {
        sentence.tokens.contains {
            $0.head == noun && $0.relation.universal == "case"
                && lexicon.actors.words[NameUnit.key($0.text)].contains(.site)
        }
    }

    /// "Russia has 100,000 troops there", "after deploying soldiers": the state that moves or has the forces, as a verb of
    /// such kinds tells of it.
    func mover(of role: ActorDraft.Role, _ sentence: Sentence) -> String? {
        let tree = Tree(sentence, lemmas: lexicon.frames.lemmas)
        let forces = tree.leader(of: sentence.head(of: role.tokens))
        guard tree.links[forces] == .object, let verb = tree.heads[forces],
            lexicon.frames.frames(.verb, tree.lemmas[verb]).contains(where: { Self.moving.contains($0.kind.rawValue) }),
            let doer = tree.doer(of: verb),
            let state = memory.last(where: { $0.sentence == sentenceNumber && $0.token == doer })?.state
        else { return nil }
        return lexicon.actors.isState(state) ? state : nil
    }

    private static let moving: Set<String> = [
        "ForcesCounted", "MobilizationOrdered", "TroopsDeployed", "TroopsWithdrawn",
    ]
}

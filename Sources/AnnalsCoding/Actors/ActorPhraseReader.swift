import AnnalsEnglish

/// Reads the phrases of a sentence that mean actors.
struct ActorPhraseReader {
    private let cells: [Cell]
    private let sentence: Sentence
    private let lexicon: ActorLexicon
    private let drafts: ActorDraftReader

    init(lexicon: ActorLexicon, cells: [Cell], sentence: Sentence) {
        self.lexicon = lexicon
        self.cells = cells
        self.sentence = sentence
        drafts = ActorDraftReader(lexicon: lexicon, cells: cells, sentence: sentence)
    }

    /// The phrases, in order and without overlap.
    func phrases() -> [ActorPhrase] {
        var phrases: [ActorPhrase] = []
        var index = 0
        var lastEnd = -1
        while index < cells.count {
            guard var (phrase, end) = phrase(at: index) else {
                index += 1
                continue
            }
            phrase.followsComma = lastEnd == index - 1 && index > 0 && cells[index - 1].kind == .comma
            if let (acronym, after) = acronym(after: end) {
                phrase.acronym = acronym
                end = after
            }
            phrases.append(phrase)
            index = end
            lastEnd = end
        }
        return phrases
    }

    private func phrase(at index: Int) -> (ActorPhrase, end: Int)? {
        if let (phrase, end) = pointer(at: index) { return (phrase, end) }
        if let draft = drafts.draft(at: index) {
            return (ActorPhrase(tokens: draft.tokens, kind: .draft(draft)), draft.cells.upperBound)
        }
        if case .pronoun(let pronoun, _) = cells[index].kind {
            return (ActorPhrase(tokens: cells[index].tokens, kind: .pronoun(pronoun)), index + 1)
        }
        return nil
    }

    private static let pointers: ActorWords.Classes = [
        .blocPointer, .alliancePointer, .companyPointer, .countryPointer, .personPointer, .statesPair, .personsPair,
    ]
    private static let opening = Set(["the", "this", "that", "both"].map(NameUnit.key))
    private static let pair = Set(["both", "two"].map(NameUnit.key))

    /// A noun after "the" or "both" that is no office, or is one only beside a state.
    private func pointer(at start: Int) -> (ActorPhrase, end: Int)? {
        guard cells[start].kind == .determiner, Self.opening.contains(cells[start].key) else { return nil }
        var isPair = Self.pair.contains(cells[start].key)
        var index = start + 1
        if index < cells.count, Self.pair.contains(cells[index].key) {
            isPair = true
            index += 1
        }
        guard index < cells.count, isFree(cells[index]), !isOwning(index) else { return nil }
        let classes = cells[index].classes.intersection(Self.pointers)
        guard !classes.isEmpty,
            isPair || classes.isDisjoint(with: [.statesPair, .personsPair])
                || !classes.isSubset(of: [.statesPair, .personsPair])
        else { return nil }
        if !isPair, !cells[index].senses.allSatisfy(isIdle) { return nil }
        return (
            ActorPhrase(
                tokens: cells[start].tokens.lowerBound..<cells[index].tokens.upperBound,
                kind: .pointer(classes, isPair: isPair)
            ),
            index + 1
        )
    }

    /// Whether a word names an actor only beside a state, as "nation" does.
    private func isIdle(_ sense: Sense) -> Bool {
        if case .office(let office) = sense { lexicon.offices[office].needsOwner } else { false }
    }

    private func isFree(_ cell: Cell) -> Bool {
        cell.tokens.count == 1 && [.noun, .properNoun].contains(sentence.tokens[cell.tokens.lowerBound].tag)
    }

    /// Whether more of the noun phrase follows: "the country house", "the leaders of France".
    private func isOwning(_ index: Int) -> Bool {
        guard index + 1 < cells.count else { return false }
        if case .known = cells[index + 1].kind { return true }
        return cells[index + 1].kind == .filler || cells[index + 1].key == Self.of
    }

    private static let of = NameUnit.key("of")

    /// The capitals in brackets after a name, and the cell after them.
    private func acronym(after end: Int) -> (String, after: Int)? {
        guard end + 2 < cells.count, cells[end].kind == .open, cells[end + 2].kind == .close,
            cells[end + 1].tokens.count == 1
        else { return nil }
        let word = sentence.tokens[cells[end + 1].tokens.lowerBound].text
        guard word.utf8.count > 1, word.unicodeScalars.contains(where: { ("A"..."Z").contains($0) }),
            !word.unicodeScalars.contains(where: { ("a"..."z").contains($0) })
        else { return nil }
        return (word, end + 3)
    }
}

import AnnalsEnglish
import AnnalsModel

extension ActorReader {
    /// Whom a name that the lexicon does not know means: someone of the phrase's state, someone named before, or unknown.
    mutating func unknown(_ tokens: Range<Int>, _ draft: ActorDraft, _ sentence: Sentence) -> Referent? {
        let words = sentence.tokens[tokens].map(\.text)
        if Self.isPartyLabel(at: tokens.lowerBound, in: sentence) || isThing(tokens, sentence) { return nil }
        var owners = owners(of: draft, sentence)
        if owners.isEmpty, Self.hasPartyLabel(after: tokens, in: sentence) { owners = [Self.congress] }
        if let known = memory.learned(words), owners.isEmpty || owners.contains(known.state) {
            var referent = known
            referent.basis = .learned
            return referent
        }
        if words.count == 1, draft.owner == nil, isOnlyNoun(tokens.lowerBound, sentence) {
            var referent = pointed([.bodyPointer], by: words[0])
            referent?.basis = .coreference
            return referent
        }
        let isInstitution = self.isInstitution(words)
        if draft.isLocated, draft.role == nil, !isInstitution { return nil }
        let name = sentence.written(tokens)
        let slug = Slug.make(name)
        guard !slug.isEmpty else { return nil }
        let state = owners.first ?? defaultState(draft)
        let actor = Actor(id: state.map { Self.id(Actor.state(of: $0), slug) } ?? Slug.unknown(name), name: name)
        var referent = Referent(
            actors: [actor],
            sort: sort(draft, isInstitution: isInstitution, words),
            basis: draft.role == nil ? .name : .office
        )
        if referent.sort == .person { referent.office = draft.role.map { lexicon.actors.offices[$0.office].id } }
        referent.isGuessed = owners.isEmpty && state != nil
        referent.isFemale = isFemale(words, draft, sentence)
        memory.learn(words, as: referent)
        return referent
    }

    /// The state of an office that is named without one: the office's own, else the one the article is about.
    private func defaultState(_ draft: ActorDraft) -> String? {
        guard let role = draft.role else { return nil }
        if let usual = usualState(draft) { return usual }
        let office = lexicon.actors.offices[role.office]
        guard office.group == .office, !office.isFree else { return nil }
        if let known = memory.last(where: { $0.office == office.id && $0.basis == .office && !$0.isGuessed }),
            lexicon.actors.isState(known.state)
        {
            return known.state
        }
        if office.isLocal, let recentSite { return recentSite }
        return office.isWary || office.isLoose ? agreedState : contextState
    }

    /// The state that an office is of where none is named, as the United States for "senator".
    private func usualState(_ draft: ActorDraft) -> String? {
        guard let role = draft.role, !lexicon.actors.offices[role.office].state.isEmpty else { return nil }
        return lexicon.actors.offices[role.office].state
    }

    private func sort(_ draft: ActorDraft, isInstitution: Bool, _ words: [String]) -> ActorMention.Sort {
        if isInstitution { return .body }
        if draft.title != nil { return .person }
        if let role = draft.role {
            let isOne = lexicon.actors.offices[role.office].group == .office || words.count > 1
            return isOne ? .person : .unknown
        }
        return words.count > 1 ? .person : .unknown
    }

    /// Whether pronouns for a name are "she" and "her", by its title, its office or its form; nil where nothing tells.
    private func isFemale(_ words: [String], _ draft: ActorDraft, _ sentence: Sentence) -> Bool? {
        switch draft.title.map({ lexicon.actors.offices[$0].id }) {
        case "mrs": return true
        case "mr": return false
        default: break
        }
        return draft.role.flatMap { Gender.isFemale(office: sentence.tokens[$0.tokens].map(\.text)) }
            ?? isFemale(name: words)
    }

    /// The same by the words of a name alone: its given name, or its form.
    func isFemale(name words: [String]) -> Bool? {
        guard words.count > 1, let given = words.first else { return nil }
        let classes = lexicon.actors.words[NameUnit.key(given)]
        if classes.contains(.femaleName) { return true }
        return classes.contains(.maleName) ? false : Gender.isFemale(name: words)
    }

    /// "R-S.C.", "D-Conn.": the party and state of a member of Congress, as American newspapers write them.
    private static func isPartyLabel(at token: Int, in sentence: Sentence) -> Bool {
        guard token + 2 < sentence.tokens.count, ["R", "D", "I"].contains(sentence.tokens[token].text),
            sentence.tokens[token + 1].text == "-"
        else { return false }
        return sentence.tokens[token + 2].text.first?.isUppercase == true
    }

    /// "Marco Rubio, R-Fla.", "Chris Murphy (D-Conn.)".
    private static func hasPartyLabel(after tokens: Range<Int>, in sentence: Sentence) -> Bool {
        let next = tokens.upperBound
        guard next + 1 < sentence.tokens.count, [",", "("].contains(sentence.tokens[next].text) else { return false }
        return isPartyLabel(at: next + 1, in: sentence)
    }

    /// Whether one capitalised word is no name but what many bodies and places are called: "the Commission", "the Centre".
    private func isOnlyNoun(_ token: Int, _ sentence: Sentence) -> Bool {
        let text = sentence.tokens[token].text
        return text.utf8.count < 2
            || !lexicon.actors.words[NameUnit.key(text)].isDisjoint(with: Self.nouns) && text != text.uppercased()
    }

    private static let nouns: ActorWords.Classes = [.institution, .facility, .placeNoun]

    /// Whether capitalised words name a law, a prize, a building or a broadcast, which do nothing: "Drama Theatre",
    /// the "Taiwan Relations" of "Taiwan Relations Act".
    func isThing(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        isThing(tokens.upperBound - 1, sentence) || isThing(tokens.upperBound, sentence)
    }

    private func isThing(_ token: Int, _ sentence: Sentence) -> Bool {
        guard sentence.tokens.indices.contains(token) else { return false }
        let word = sentence.tokens[token]
        return word.text.first?.isUppercase == true && lexicon.actors.words[NameUnit.key(word.text)].contains(.thing)
    }

    private static let congress = "usa"

    func isInstitution(_ words: [String]) -> Bool {
        words.contains { !lexicon.actors.words[NameUnit.key($0)].isDisjoint(with: [.institution]) }
    }
}

extension Sentence {
    /// The words of a range as they stand in the text, with one space where there is any.
    func written(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            if index > range.lowerBound, tokens[index - 1].span.upperBound < tokens[index].span.lowerBound {
                text += " "
            }
            text += tokens[index].text
        }
        return text
    }
}

import AnnalsEnglish
import AnnalsModel

extension ActorReader {
    /// Whom a name that the lexicon does not know means: someone of the phrase's state, someone named before, or unknown.
    mutating func unknown(_ tokens: Range<Int>, _ draft: ActorDraft, _ sentence: Sentence) -> Referent? {
        let words = sentence.tokens[tokens].map(\.text)
        if words.first.map(Self.isPartyLabel) ?? false { return nil }
        var owners = owners(of: draft, sentence)
        if owners.isEmpty, Self.hasPartyLabel(after: tokens, in: sentence) { owners = [Self.congress] }
        if let known = memory.learned(words), owners.isEmpty || owners.contains(known.state) {
            var referent = known
            referent.basis = .learned
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
        if let title = draft.title, lexicon.actors.offices[title].id == "mrs" { referent.isFemale = true }
        if let title = draft.title, lexicon.actors.offices[title].id == "mr" { referent.isFemale = false }
        memory.learn(words, as: referent)
        return referent
    }

    /// The state of an office that is named without one: the office's own, else the one the article is about.
    private func defaultState(_ draft: ActorDraft) -> String? {
        guard let role = draft.role else { return nil }
        let office = lexicon.actors.offices[role.office]
        if !office.state.isEmpty { return office.state }
        return office.group == .office ? contextState : nil
    }

    private func sort(_ draft: ActorDraft, isInstitution: Bool, _ words: [String]) -> ActorMention.Sort {
        if isInstitution { return .body }
        if draft.title != nil { return .person }
        if let role = draft.role { return lexicon.actors.offices[role.office].group == .office ? .person : .unknown }
        return words.count > 1 ? .person : .unknown
    }

    /// "R-S.C.", "D-Conn.": the party and state of a member of Congress, as American newspapers write them.
    private static func isPartyLabel(_ word: String) -> Bool {
        let units = Array(word.utf8.prefix(3))
        return units.count == 3 && [UInt8(ascii: "R"), UInt8(ascii: "D"), UInt8(ascii: "I")].contains(units[0])
            && units[1] == UInt8(ascii: "-") && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(units[2])
    }

    /// "Marco Rubio, R-Fla.", "Chris Murphy (D-Conn.)".
    private static func hasPartyLabel(after tokens: Range<Int>, in sentence: Sentence) -> Bool {
        let next = tokens.upperBound
        guard next + 1 < sentence.tokens.count, [",", "("].contains(sentence.tokens[next].text) else { return false }
        return isPartyLabel(sentence.tokens[next + 1].text)
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

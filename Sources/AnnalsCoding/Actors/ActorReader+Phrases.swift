import AnnalsEnglish
import AnnalsModel

extension ActorReader {
    /// Whom a phrase means, with the help of the phrases beside it; nil where it names no actor.
    mutating func referent(of phrases: [ActorPhrase], at index: Int, _ sentence: Sentence) -> Referent? {
        let phrase = phrases[index]
        var referent: Referent?
        switch phrase.kind {
        case .pronoun(let pronoun):
            let others = others(beside: phrase.tokens.lowerBound, sentence)
            referent = memory.antecedent(of: pronoun, in: sentenceNumber, besides: others).flatMap {
                isOfThing(pronoun, phrase.tokens.lowerBound, before: $0, sentence)
                    || isUndergone(pronoun, phrase.tokens.lowerBound, after: $0, sentence) ? nil : $0
            }
            referent?.basis = .coreference
        case .pointer(let classes, let isPair):
            let noun = sentence.head(of: phrase.tokens)
            referent =
                isPair
                ? pair(classes)
                : pointed(classes, isActing: isActing(noun, sentence), teller: teller(of: noun, sentence))
            referent?.basis = .coreference
        case .draft(let draft):
            referent = self.referent(of: draft, phrases, at: index, sentence)
        }
        if let acronym = phrase.acronym, let referent { memory.learn([acronym], as: referent) }
        return referent
    }

    /// "It will be met with force", "it is unacceptable": an "it" to which something is done is mostly no state that an
    /// earlier sentence named.
    private func isUndergone(_ pronoun: Pronoun, _ token: Int, after referent: Referent, _ sentence: Sentence) -> Bool {
        guard pronoun == .it, referent.sentence < sentenceNumber else { return false }
        let word = sentence.tokens[token]
        let isJudged =
            word.relation.rawValue == "nsubj" && word.head.map { sentence.tokens[$0].tag == .adjective } == true
        return isJudged || ["nsubj:pass", "obj", "obl", "nmod"].contains(word.relation.rawValue)
    }

    /// Whom a pronoun cannot mean, since they stand on the other side of what its clause tells.
    private func others(beside pronoun: Int, _ sentence: Sentence) -> Set<String> {
        if let doer = doer(beside: pronoun, sentence) { return [doer] }
        guard sentence.tokens[pronoun].relation.universal == "nsubj", let verb = sentence.tokens[pronoun].head else {
            return []
        }
        return Set(
            memory.referents.reversed().prefix { $0.sentence == sentenceNumber }
                .filter { isInAside($0.token, of: verb, sentence) }.compactMap { $0.actors.first?.id }
        )
    }

    /// "Standing beside Zelensky, he spoke": whoever is named in what the subject is said to do meanwhile.
    private func isInAside(_ token: Int, of verb: Int, _ sentence: Sentence) -> Bool {
        var current = token
        for _ in 0..<6 {
            guard let head = sentence.tokens[current].head else { return false }
            if head == verb {
                let word = sentence.tokens[current]
                return current != token && word.relation.universal == "advcl" && word.features.verbForm != .finite
                    && !sentence.tokens.contains { $0.head == current && $0.relation.universal == "nsubj" }
            }
            current = head
        }
        return false
    }

    /// "Biden called Putin, warning him": who does what a pronoun that is no subject and no possessor undergoes, and whom it
    /// therefore does not mean.
    private func doer(beside pronoun: Int, _ sentence: Sentence) -> String? {
        guard ["obj", "iobj"].contains(sentence.tokens[pronoun].relation.universal) else { return nil }
        var clause = sentence.tokens[pronoun].head
        for _ in 0..<4 {
            guard let verb = clause else { return nil }
            let subject = sentence.tokens.indices.first {
                sentence.tokens[$0].head == verb && sentence.tokens[$0].relation.rawValue == "nsubj"
            }
            if let subject {
                return memory.last { $0.sentence == sentenceNumber && $0.token == subject }?.actors.first?.id
            }
            guard ["advcl", "conj"].contains(sentence.tokens[verb].relation.universal) else { return nil }
            clause = sentence.tokens[verb].head
        }
        return nil
    }

    private mutating func referent(
        of draft: ActorDraft,
        _ phrases: [ActorPhrase],
        at index: Int,
        _ sentence: Sentence
    ) -> Referent? {
        if index + 1 < phrases.count, phrases[index + 1].followsComma, let next = phrases[index + 1].draft {
            if let joined = joined(name: draft, office: next, sentence) { return resolve(joined, sentence) }
            if !endsWithOffice(draft), let joined = joined(name: next, office: draft, sentence) {
                return resolve(joined, sentence)
            }
        }
        if phrases[index].followsComma, let last = phrases[index - 1].draft,
            joined(name: last, office: draft, sentence) != nil
                || !endsWithOffice(last) && joined(name: draft, office: last, sentence) != nil,
            var before = memory.referents.last, before.sentence == sentenceNumber, before.isPerson
        {
            before.basis = draft.name == nil ? .coreference : .office
            return before
        }
        if draft.name == nil, draft.owner == nil, draft.role != nil,
            let named = namedBefore(phrases[index].tokens, sentence)
        {
            return named
        }
        return resolve(draft, sentence)
    }

    /// "an adviser to the president, Ana Rossi": the name is that of the last office.
    private func endsWithOffice(_ draft: ActorDraft) -> Bool {
        guard let owner = draft.laterOwners.last, let role = owner.role, owner.name == nil else { return false }
        return lexicon.actors.offices[role.office].group == .office
    }

    /// "Grenell, a panelist and senior adviser": the person whom a later member of an apposition describes.
    private func namedBefore(_ tokens: Range<Int>, _ sentence: Sentence) -> Referent? {
        let joined = sentence.tokens[sentence.head(of: tokens)]
        guard joined.relation.universal == "conj", let first = joined.head,
            sentence.tokens[first].relation.universal == "appos", let name = sentence.tokens[first].head,
            var referent = memory.last(where: { $0.sentence == sentenceNumber && $0.token == name && $0.isPerson })
        else { return nil }
        referent.basis = .coreference
        return referent
    }

    /// A name with the office that stands in apposition to it: "Kuleba, the foreign minister of Ukraine".
    private func joined(name: ActorDraft, office: ActorDraft, _ sentence: Sentence) -> ActorDraft? {
        guard name.name != nil, name.role == nil, name.owner == nil, office.name == nil, let role = office.role,
            lexicon.actors.offices[role.office].group == .office,
            sentence.tokens[role.tokens.upperBound - 1].features.number != .plural
        else { return nil }
        var joined = name
        joined.role = role
        joined.owner = office.owner
        joined.laterOwners = office.laterOwners
        joined.pronoun = office.pronoun
        joined.isPast = office.isPast
        return joined
    }

    /// Whom a pointing noun means: "the bloc" the body named most, "the ministry" the one named last.
    /// `teller` is the subject of the verb that tells what the noun does.
    func pointed(
        _ classes: ActorWords.Classes,
        by words: String = "",
        isActing: Bool = false,
        teller: Int? = nil
    ) -> Referent? {
        if classes.contains(.countryPointer) { return pointedState(isActing: isActing, teller: teller) }
        let isBloc = !classes.isDisjoint(with: [.blocPointer, .alliancePointer, .groupPointer])
        if classes.contains(.groupPointer) {
            return memory.foremost { fits($0, classes, words) && $0.sentence + Self.groupReach >= sentenceNumber }
        }
        return isBloc
            ? memory.foremost { fits($0, classes) }
            : memory.last { fits($0, classes, words) }
    }

    private func fits(_ referent: Referent, _ classes: ActorWords.Classes, _ words: String = "") -> Bool {
        guard let actor = referent.actors.first, referent.actors.count == 1 else { return false }
        if classes.contains(.groupPointer) { return isGroup(referent, actor, words) }
        if !classes.isDisjoint(with: [.blocPointer, .alliancePointer]) {
            return referent.sort == .body && !actor.id.contains("/")
        }
        if classes.contains(.ministryPointer) {
            return referent.sort == .government && (actor.id.contains("ministry") || actor.id.contains("department"))
        }
        if classes.contains(.companyPointer) { return referent.sort == .company }
        if classes.contains(.personPointer) { return referent.isPerson }
        guard classes.contains(.bodyPointer), !words.isEmpty, !lexicon.actors.isState(actor.id) else { return false }
        return actor.name.lowercased().hasSuffix(words.lowercased())
            || words.lowercased() == "agency" && isAgency(referent, actor)
    }

    /// "The group" is an armed one or a party, or a body that calls itself so, as the Group of Seven does; "the organisation"
    /// any body.
    private func isGroup(_ referent: Referent, _ actor: Actor, _ words: String) -> Bool {
        guard referent.sort == .body else { return [.armedGroup, .party].contains(referent.sort) }
        return words.lowercased().contains("organi") || actor.name.contains("Group")
            || actor.id.hasPrefix("g")
                && actor.id.dropFirst().allSatisfy(\.isNumber)
    }

    /// For how many sentences "the group" goes on meaning one that was named.
    private static let groupReach = 6

    /// Whether "the agency" can mean a body: one of a state or of the United Nations that goes by capitals or is called
    /// agency, service, bureau or department.
    private func isAgency(_ referent: Referent, _ actor: Actor) -> Bool {
        guard [.government, .body].contains(referent.sort), lexicon.actors.actor(actor.id) != nil else { return false }
        if actor.id.contains("/"), actor.name.utf8.count > 2, actor.name.allSatisfy({ $0.isUppercase }) { return true }
        return actor.name.split(separator: " ").contains { Self.agencies.contains(String($0)) }
    }

    private static let agencies: Set<String> = ["Agency", "Service", "Bureau", "Department"]

    /// "the country will decide", "the country's defences", and not "aid to the country".
    private func isActing(_ noun: Int, _ sentence: Sentence) -> Bool {
        let relation = sentence.tokens[noun].relation
        return relation.universal == "nsubj" || relation.rawValue == "nmod:poss"
    }

    /// "Kyiv said the country would hold out": who tells what a noun does.
    private func teller(of noun: Int, _ sentence: Sentence) -> Int? {
        guard let verb = sentence.tokens[noun].head, sentence.tokens[verb].relation.universal == "ccomp",
            let telling = sentence.tokens[verb].head
        else { return nil }
        return sentence.tokens.indices.first {
            sentence.tokens[$0].head == telling && sentence.tokens[$0].relation.universal == "nsubj"
        }
    }

    /// "the country": the state in which the sentence has said that something happens, else the only one that it has named,
    /// else the one that was the last sentence's subject, else where it acts or owns something that of whoever acts in the
    /// sentence, else the one that the article is about; not the sentence's own subject, unless that tells what it does.
    private func pointedState(isActing: Bool, teller: Int?) -> Referent? {
        let subjects = memory.referents.filter { $0.isSubject && lexicon.actors.isState($0.state) }
        let own = subjects.filter { $0.sentence == sentenceNumber }
        let excluded = own.filter { !isActing || $0.sort == .state && $0.token != teller }.map(\.state)
        let fits: (String) -> Bool = { lexicon.actors.isState($0) && !excluded.contains($0) }
        let before = subjects.last { $0.sentence == sentenceNumber - 1 && $0.sort == .state && fits($0.state) }
        let doer = isActing ? own.last { fits($0.state) } : nil
        let here = memory.last { $0.sentence == sentenceNumber && $0.isPlace && $0.sort == .state && fits($0.state) }
        let named = memory.referents.filter {
            $0.sentence == sentenceNumber && $0.sort == .state && $0.basis != .coreference && fits($0.state)
        }
        let sole = Set(named.map(\.state)).count == 1 ? named.last : nil
        guard
            let code = here?.state ?? sole?.state ?? before?.state ?? doer?.state ?? memory.focus(where: fits)
                ?? contextState,
            let name = lexicon.actors.name(of: code)
        else { return nil }
        return Referent(actors: [Actor(id: code, name: name)], sort: .state, basis: .coreference)
    }
}

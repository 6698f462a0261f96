import AnnalsEnglish

/// Who does what to whom around a predicate, whatever its voice and wherever the grammar leaves the words out.
extension Tree {
    /// Whether a predicate's grammatical subject undergoes it.
    func isPassive(_ predicate: Int) -> Bool {
        if child(of: predicate, .passiveAuxiliary, .passiveSubject) != nil { return true }
        guard tokens[predicate].tag == .verb || tokens[predicate].tag == .adjective else { return false }
        if child(of: predicate, .subject, .auxiliary, .copula) != nil { return false }
        if links[predicate] == .conjunct, let head = heads[predicate], tokens[predicate].features.tense == .past,
            tokens[predicate].features.verbForm == .participle, child(of: predicate, .object) == nil
        {
            return isPassive(head)
        }
        return tokens[predicate].features.isPassive || isReducedPassive(predicate)
    }

    /// "the troops massed at the border": a past participle that stands after its noun or as a clause of its own.
    private func isReducedPassive(_ predicate: Int) -> Bool {
        let features = tokens[predicate].features
        guard features.verbForm == .participle, features.tense == .past else { return false }
        switch links[predicate] {
        case .nounClause, .adjective, .openComplement: return child(of: predicate, .object) == nil
        case .adverbialClause: return child(of: predicate, .object, .marker) == nil
        default: return false
        }
    }

    /// Who does it.
    func doer(of predicate: Int) -> Int? {
        if isPassive(predicate) { return agent(of: predicate) }
        return grammaticalSubject(of: predicate)
    }

    /// Who or what undergoes it.
    func undergoer(of predicate: Int) -> Int? {
        if isPassive(predicate) { return grammaticalSubject(of: predicate) }
        return child(of: predicate, .object).map { antecedent($0, in: predicate) } ?? gap(of: predicate)
            ?? sharedObject(of: predicate)
            ?? bareOblique(of: predicate)
    }

    /// "released at least 19 people", "amassed between 100,000 and 120,000 troops": an object that an analyser took for a
    /// phrase, though a preposition governs no more than its number.
    private func bareOblique(of predicate: Int) -> Int? {
        guard let next = child(of: predicate, .oblique), next > predicate, child(of: next, .number) != nil,
            [nil, "between"].contains(preposition(of: next))
        else { return nil }
        return next
    }

    /// The "by" phrase of a passive.
    func agent(of predicate: Int) -> Int? {
        children(of: predicate).first { child in
            links[child] == .agent || (links[child] == .oblique && preposition(of: child) == "by" && !isMeasure(child))
        }
    }

    /// "by Friday", "by 5%": no agent.
    private func isMeasure(_ index: Int) -> Bool {
        tokens[index].tag == .numeral || tokens[index].tag == .symbol || child(of: index, .number) != nil
    }

    /// The subject that a predicate has, borrows from its neighbours, or is understood to have.
    func grammaticalSubject(of predicate: Int) -> Int? {
        var current = predicate
        for _ in 0..<12 {
            if let subject = ownSubject(of: current) { return antecedent(subject, in: current) }
            guard let head = heads[current] else { return nil }
            switch links[current] {
            case .conjunct:
                guard tokens[head].tag == .verb || child(of: head, .copula) != nil else { return nil }
                current = isBesideReport(current, after: head) ? heads[head] ?? head : head
            case .openComplement:
                if let controller = controller(of: current, under: head) { return controller }
                current = head
            case .adverbialClause:
                if let person = judgedPerson(current, by: head) { return person }
                current = beforeAside(current, head) ?? teller(adding: current, to: head) ?? head
            case .oblique where tokens[current].tag == .verb:
                current = head
            case .nounClause:
                return subjectOfNounClause(current, noun: head)
            case .relativeClause:
                return head
            default:
                return nil
            }
        }
        return nil
    }

    /// "an attack on a convoy that killed three": the attack has killed them.
    private func attack(on victim: Int, that clause: Int) -> Int? {
        guard Self.consequences.contains(lemmas[clause]), let attack = noun(before: victim),
            ["against", "at", "in", "near", "on"].contains(preposition(of: victim) ?? ""),
            Self.attacks.contains(lemmas[attack]),
            ownSubject(of: clause).map({ Self.relatives.contains(forms[$0]) }) ?? false
        else { return nil }
        return attack
    }

    /// The noun that a phrase stands right behind, on whatever it was hung.
    private func noun(before phrase: Int) -> Int? {
        guard let start = subtree(of: phrase).min(), start > 0, tokens[start - 1].tag == .noun else { return nil }
        return start - 1
    }

    private static let attacks: Set<String> = [
        "airstrike", "ambush", "assault", "attack", "blast", "bombing", "explosion", "raid", "shelling", "strike",
    ]

    /// "said that they would stay and denied it", "claims they have left but accused him": a past that follows what somebody
    /// said would be, or has been, is his own; so is what goes on after "has been silent since Chad invaded and has waited".
    private func isBesideReport(_ verb: Int, after told: Int) -> Bool {
        if links[told] == .adverbialClause, let main = heads[told], hasPerfect(verb), hasPerfect(main),
            !hasPerfect(told)
        {
            return true
        }
        return tokens[verb].features.verbForm == .finite && tokens[verb].features.tense == .past
            && links[told] == .clausalComplement
            && children(of: told, .auxiliary, .copula).contains { Self.otherwise.contains(forms[$0]) }
    }

    /// The auxiliaries of a verb: of a second one without a subject those of the first, as in "has annexed it and threatened them".
    func auxiliaries(of verb: Int) -> Set<String> {
        let own = Set(children(of: verb, .auxiliary).map { forms[$0] })
        guard own.isEmpty, links[verb] == .conjunct, child(of: verb, .subject, .passiveSubject) == nil,
            let first = heads[verb]
        else { return own }
        return Set(children(of: first, .auxiliary).map { forms[$0] })
    }

    private func hasPerfect(_ predicate: Int) -> Bool {
        children(of: predicate, .auxiliary).contains { ["has", "have"].contains(forms[$0]) }
    }

    /// "He said they should act while Chad attacks, accusing them of delay": a word of speech behind a comma, on a clause that
    /// only tells when or why, is of whoever tells of it all.
    private func teller(adding gerund: Int, to clause: Int) -> Int? {
        guard gerund > clause, gerund > 0, forms[gerund - 1] == ",", Self.adding.contains(forms[gerund]),
            links[clause] == .adverbialClause, tokens[clause].features.verbForm == .finite, let told = heads[clause],
            links[told] == .clausalComplement, let telling = heads[told], links[telling] == .root
        else { return nil }
        return telling
    }

    private static let adding: Set<String> = [
        "accusing", "adding", "blaming", "calling", "condemning", "criticising", "criticizing", "demanding",
        "denouncing",
        "insisting", "praising", "saying", "thanking", "urging", "vowing", "warning",
    ]

    /// "Troops shelled a town, officials said, killing two": a consequence behind who says so is that of what is said.
    private func beforeAside(_ clause: Int, _ aside: Int) -> Int? {
        guard clause > aside, Self.consequences.contains(lemmas[clause]), ownSubject(of: aside) != nil else {
            return nil
        }
        if links[aside] == .parataxis { return heads[aside] }
        return children(of: aside, .clausalComplement).first { $0 < aside }
    }

    private static let consequences: Set<String> = [
        "cause", "damage", "destroy", "displace", "force", "injure", "kill", "leave", "spark", "trigger", "wound",
    ]

    /// Auxiliaries that a simple past does not go on with.
    private static let otherwise: Set<String> = ["are", "could", "has", "have", "is", "will", "would"]

    /// The subject that hangs on a predicate; of several the one next to it.
    func ownSubject(of predicate: Int) -> Int? {
        let subjects = children(of: predicate, .subject, .passiveSubject)
        return subjects.last { $0 < predicate } ?? subjects.first
    }

    /// Who is meant as the subject of an open complement: the object of "ordered troops to", "called on Russia to".
    private func controller(of complement: Int, under head: Int) -> Int? {
        if lemmas[head] == "promise" || lemmas[head] == "threaten" || lemmas[head] == "vow" { return nil }
        if isPassive(head) { return child(of: head, .passiveSubject) }
        if let object = child(of: head, .object, .indirectObject) { return object }
        return children(of: head).first { child in
            links[child] == .oblique && child < complement && ["on", "upon"].contains(preposition(of: child) ?? "")
                && ["call", "urge", "prevail", "press"].contains(lemmas[head])
        }
    }

    /// "thanked Poland for sending tanks", "accused Iran of arming them", "took action against it for failing": whoever is
    /// thanked, accused or punished does it.
    private func judgedPerson(_ gerund: Int, by verb: Int) -> Int? {
        let isFor = children(of: gerund, .marker).contains { forms[$0] == "for" }
        let object = child(of: verb, .object, .passiveSubject)
        if isFor,
            let culprit = phrases(of: verb, "against").first ?? object.flatMap({ phrases(of: $0, "against").first })
        {
            return culprit
        }
        guard Self.judging.contains(lemmas[verb]), tokens[gerund].features.verbForm != .finite,
            children(of: gerund, .marker).contains(where: { ["for", "of", "with"].contains(forms[$0]) })
        else { return nil }
        return isPassive(verb) ? child(of: verb, .passiveSubject) : child(of: verb, .object)
    }

    /// "congratulated the prime minister after he won": whoever is praised or blamed, where a clause behind tells what for.
    func judgedPerson(besideSubject pronoun: Int) -> Int? {
        guard links[pronoun] == .subject || links[pronoun] == .passiveSubject, let clause = heads[pronoun],
            links[clause] == .adverbialClause, let verb = heads[clause], verb < clause,
            Self.judging.contains(lemmas[verb])
        else { return nil }
        return child(of: verb, .object, .passiveSubject)
    }

    /// Verbs that say of somebody what he did.
    private static let judging: Set<String> = [
        "accuse", "applaud", "attack", "berate", "blame", "blast", "castigate", "charge", "chastise", "chide",
        "commend",
        "condemn",
        "congratulate", "convict", "credit", "criticise", "criticize", "denounce", "fault", "hail", "indict", "laud",
        "lambast", "lambaste", "mock", "praise", "prosecute", "punish", "rebuke", "reprimand", "sanction", "slam",
        "suspect", "thank",
    ]

    /// "Russian troops fighting …", "troops massed …": the noun; "a plan to invade": the plan's owner; "France was the
    /// first country to recognise it": the subject.
    private func subjectOfNounClause(_ clause: Int, noun: Int) -> Int? {
        guard
            tokens[clause].features.verbForm == .infinitive
                || child(of: clause, .marker).map({ forms[$0] == "to" }) == true
        else { return isAboutIt(clause) ? heads[leader(of: noun)].flatMap { grammaticalSubject(of: $0) } : noun }
        if let owner = child(of: noun, .possessor) { return owner }
        if child(of: noun, .copula) != nil, isOneOfAKind(noun) { return ownSubject(of: noun) }
        guard let verb = heads[noun], tokens[verb].tag == .verb else { return nil }
        return links[noun] == .object ? grammaticalSubject(of: verb) : nil
    }

    /// "the first lawmakers to visit Ukraine": they have.
    func isOneOfAKind(_ noun: Int) -> Bool {
        children(of: noun, .adjective).contains { ["first", "last", "latest", "only"].contains(forms[$0]) }
    }

    /// "sent a cable to the staff urging them": what somebody is told, he does not tell.
    private func isAboutIt(_ gerund: Int) -> Bool {
        Self.addressing.contains(forms[gerund])
            && child(of: gerund, .object).map { ["her", "him", "them"].contains(forms[$0]) } == true
    }

    private static let addressing: Set<String> = [
        "advising", "asking", "informing", "instructing", "inviting", "notifying", "ordering", "reminding", "telling",
        "thanking", "urging", "warning",
    ]

    /// "who", "which" and "that" stand for the noun that their clause describes.
    private func antecedent(_ subject: Int, in clause: Int) -> Int {
        guard links[clause] == .relativeClause, let noun = heads[clause], Self.relatives.contains(forms[subject])
        else { return subject }
        return attack(on: noun, that: clause) ?? noun
    }

    /// "the region that Russia annexed": the noun that a relative clause describes is its object.
    private func gap(of predicate: Int) -> Int? {
        guard links[predicate] == .relativeClause || links[predicate] == .nounClause, let noun = heads[predicate],
            let subject = child(of: predicate, .subject), !Self.relatives.contains(forms[subject])
        else { return nil }
        let bound = children(of: predicate).contains { child in
            (links[child] == .adverb || links[child] == .oblique) && Self.adverbialRelatives.contains(forms[child])
        }
        return bound || child(of: predicate, .clausalComplement) != nil ? nil : noun
    }

    /// "invaded and annexed Crimea": one object after two verbs.
    private func sharedObject(of predicate: Int) -> Int? {
        if links[predicate] == .conjunct, let head = heads[predicate], tokens[head].tag == .verb,
            let object = child(of: head, .object), object > predicate
        {
            return object
        }
        guard let next = child(of: predicate, .conjunct), tokens[next].tag == .verb, next - predicate <= 3,
            !children(of: next, .conjunction).contains(where: { forms[$0] == "but" })
        else { return nil }
        return child(of: next, .object)
    }

    private static let relatives: Set<String> = ["who", "which", "that", "whom"]
    private static let adverbialRelatives: Set<String> = ["where", "when", "which", "why", "whom"]
}

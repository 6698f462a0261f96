import AnnalsEnglish
import AnnalsModel

/// Where the actors of a match stand in its sentence.
extension Scene {
    /// The words that head the phrases in a slot.
    func heads(_ slot: Slot, of match: Match) -> [Int] {
        let isNoun = match.frame.trigger.sort == .noun
        switch slot {
        case .subject: return isNoun ? carrierSubject(match) : subject(of: match).map { [$0] } ?? []
        case .object: return isNoun ? carrierVictim(match) : tree.undergoer(of: match.predicate).map { [$0] } ?? []
        case .objectOwner, .objectRegion: return tree.undergoer(of: match.predicate).map { [$0] } ?? []
        case .indirectObject:
            return tree.child(of: match.carrier ?? match.predicate, .indirectObject).map { [$0] } ?? []
        case .possessor: return tree.children(of: match.trigger, .possessor)
        case .modifier:
            return modifiers(of: match).filter { !isSite($0, of: match) && !isVictim($0, of: match) }
        case .phrase(let preposition): return phrases(preposition, of: match)
        case .copular:
            return tree.child(of: match.trigger, .copula) == nil
                ? [] : tree.grammaticalSubject(of: match.trigger).map { [$0] } ?? []
        case .host: return host(of: match).map { [$0] } ?? []
        case .speaker, .complementInitiator, .complementTarget: return []
        }
    }

    /// An adjective has one subject, whatever the voice: "remains committed".
    private func subject(of match: Match) -> Int? {
        match.frame.trigger.sort == .adjective
            ? tree.grammaticalSubject(of: match.predicate) : tree.doer(of: match.predicate)
    }

    /// "called for her release", "demanded that he be freed": whether it is somebody's freedom that is asked for.
    func isToBeFreed(_ person: Actor, under predicate: Int) -> Bool {
        tree.subtree(of: predicate).contains { word in
            guard words.contains(tree.lemmas[word], in: "freeing") else { return false }
            let held =
                tree.tag(word) == .verb
                ? [tree.undergoer(of: word)].compactMap(\.self)
                : tree.children(of: word, .possessor) + tree.phrases(of: word, "of")
            return held.contains { actors(at: $0).contains { $0.id == person.id } }
        }
    }

    /// Who signed the order or wrote the letter that a clause speaks of: "signed an order banning", "in a statement that
    /// praised", "a letter to the head of the organisation urging".
    func author(of match: Match) -> Int? {
        guard let noun = tree.heads[match.predicate], !tree.isPassive(match.predicate) else { return nil }
        switch tree.links[match.predicate] {
        case .nounClause: return author(ofWords: noun) ?? maker(ofObject: noun)
        case .relativeClause: return author(ofWords: noun)
        default: return nil
        }
    }

    private func maker(ofObject noun: Int) -> Int? {
        let leader = tree.leader(of: noun)
        guard tree.links[leader] == .object, let verb = tree.heads[leader], tree.tag(verb) == .verb else { return nil }
        return tree.doer(of: verb)
    }

    /// Who wrote or said what a noun stands for or stands in.
    private func author(ofWords noun: Int) -> Int? {
        var noun = noun
        for _ in 0..<4 {
            let leader = tree.leader(of: noun)
            guard let head = tree.heads[leader] else { return nil }
            if words.contains(tree.lemmas[noun], in: "utterance"), tree.tag(head) == .verb {
                return [.object, .oblique].contains(tree.links[leader]) ? tree.doer(of: head) : nil
            }
            guard tree.links[leader] == .nominal else { return nil }
            noun = head
        }
        return nil
    }

    /// "Russia launched an attack".
    private func carrierSubject(_ match: Match) -> [Int] {
        guard let carrier = match.carrier,
            tree.links[tree.leader(of: match.trigger)] != .subject || tree.heads[carrier] == match.trigger,
            has(carrier, .light) || carrierTakesPhrase(match, .light)
        else { return [] }
        return tree.doer(of: carrier).flatMap { $0 == tree.leader(of: match.trigger) ? nil : [$0] } ?? []
    }

    /// "Ukraine suffered an attack".
    private func carrierVictim(_ match: Match) -> [Int] {
        guard let carrier = match.carrier, has(carrier, .undergone) || carrierTakesPhrase(match, .undergone) else {
            return []
        }
        return tree.grammaticalSubject(of: carrier).map { [$0] } ?? []
    }

    private func carrierTakesPhrase(_ match: Match, _ effect: Effect) -> Bool {
        guard let carrier = match.carrier, let preposition = tree.preposition(of: tree.leader(of: match.trigger)) else {
            return false
        }
        return words.has(key(carrier) + "_" + preposition, effect)
    }

    /// Phrases with a preposition on the trigger, on what carries it, on its object, or on what stands between.
    private func phrases(_ preposition: String, of match: Match) -> [Int] {
        var hosts = [match.predicate]
        if match.frame.trigger.sort == .noun {
            if let carrier = match.carrier { hosts += between(match.trigger, carrier) + [carrier] }
        } else if let object = tree.undergoer(of: match.predicate) {
            hosts += [object, core(of: object)]
            if object != core(of: object) { hosts.append(core(of: object)) }
        }
        // "Talks between them broke down."
        if preposition == "between", let subject = tree.ownSubject(of: match.predicate) { hosts.append(subject) }
        var seen = Set<Int>()
        var found = hosts.filter { seen.insert($0).inserted }.flatMap { tree.phrases(of: $0, preposition) }
        if found.isEmpty, preposition == "with" { found = phrasesByPhone(of: match.predicate) }
        if found.isEmpty, match.frame.trigger.sort == .noun, Self.straying.contains(preposition) {
            found = hosts.flatMap { tree.children(of: $0, .nominal, .oblique, .agent) }.filter(isParticipantOrSetting)
                .flatMap { tree.phrases(of: $0, preposition) }
        }
        return found.filter { !isTime($0) }
    }

    /// "a visit by French leaders to Kyiv", "talks in Rome between Chad and Libya": a phrase on which the next one of its noun
    /// can have been hung.
    private func isParticipantOrSetting(_ phrase: Int) -> Bool {
        if isTime(phrase) || place(at: phrase) != nil { return true }
        return ["by", "of", "with"].contains(tree.preposition(of: phrase) ?? "") && namesActor(phrase)
    }

    private static let straying: Set<String> = ["between", "by", "to", "with"]

    /// "on Sunday", "on the anniversary": a phrase that says when.
    private func isTime(_ phrase: Int) -> Bool {
        Self.timeUnits.contains(tree.lemmas[phrase]) || reading.times.contains { $0.tokens.contains(phrase) }
    }

    /// "spoke by phone with Macron": with whom, though it hangs on the phone.
    private func phrasesByPhone(of predicate: Int) -> [Int] {
        tree.phrases(of: predicate, "by").filter { words.contains(tree.lemmas[$0], in: "phone") }
            .flatMap { tree.phrases(of: $0, "with") }
    }

    /// "Putin, following a meeting with Scholz, …": the subject of the clause in which the noun's phrase stands.
    private func host(of match: Match) -> Int? {
        let noun = tree.leader(of: match.trigger)
        guard let head = tree.heads[noun], tree.links[noun] == .oblique || tree.links[noun] == .nominal,
            Self.attending.contains(tree.preposition(of: noun) ?? "")
        else { return nil }
        return tree.tag(head) == .verb ? tree.doer(of: head) : mention(at: head).map { _ in head }
    }

    /// "warned him in a phone call": to whom the host of a call says it there.
    func partner(of match: Match) -> Int? {
        guard match.frame.kind.entry.family == "talks", match.frame.initiators.contains(.host),
            let host = host(of: match), let verb = tree.heads[host], tree.doer(of: verb) == host,
            has(verb, .told)
                || words.frames(.verb, tree.lemmas[verb]).contains(where: { $0.kind.entry.family == "statements" })
        else { return nil }
        return tree.undergoer(of: verb)
    }

    /// Whether a word such as "guilty" or "down" stands with a predicate.
    func hasWord(_ slot: Slot, beside predicate: Int) -> Bool {
        guard case .phrase(let word) = slot else { return false }
        return tree.children(of: predicate).contains { tree.forms[$0] == word }
    }

    /// Whether a phrase holds a count.
    func counts(_ index: Int) -> Bool {
        (quantity(at: index) ?? quantity(at: core(of: index)))?.sort == .count
    }

    /// Whether a predicate is told of the future, by its own auxiliary or one above it.
    func isAhead(_ predicate: Int) -> Bool {
        let force = Mood(of: predicate, in: tree).force
        if force == .future || force == .would { return true }
        if isArranged(predicate) { return true }
        guard tree.links[predicate] == .openComplement, let head = tree.heads[predicate] else { return false }
        return has(head, .planned) || Mood(of: head, in: tree).force == .future
    }

    /// Whether an infinitive hangs, as if it were a purpose, on a passive or adjective that says what is to come: "slated to
    /// visit".
    func isArranged(_ predicate: Int) -> Bool {
        guard tree.links[predicate] == .adverbialClause, let head = tree.heads[predicate], has(head, .planned),
            tree.tokens[predicate].features.verbForm == .infinitive
                || tree.children(of: predicate, .marker).contains(where: { tree.forms[$0] == "to" })
        else { return false }
        return head < predicate
            && (tree.tag(head) == .adjective || tree.isPassive(head) || tree.child(of: head, .copula) != nil)
    }

    /// Whether a clause states a condition: "if Russia is prepared".
    func isCondition(_ predicate: Int) -> Bool {
        tree.children(of: predicate, .marker).contains { tree.forms[$0] == "if" }
    }

    /// "warned that it would not stand by": what the doer himself will do or not do.
    func isResolve(_ match: Match) -> Bool {
        let own = Set(heads(.subject, of: match).flatMap { actors(at: $0, speaker: outerSpeaker) }.map(\.state))
        return tree.children(of: match.trigger, .clausalComplement, .nounClause, .openComplement).contains { clause in
            let force = Mood(of: clause, in: tree).force
            guard force == .future || force == .would || force == .possible && isConditional(clause),
                let subject = tree.doer(of: clause)
            else { return false }
            return tree.isPronounOrName(subject)
                && actors(at: subject, speaker: outerSpeaker).contains { own.contains($0.state) }
        }
    }

    /// "could intervene if they do": what depends on what others do.
    private func isConditional(_ clause: Int) -> Bool {
        tree.children(of: clause, .adverbialClause).contains(where: isCondition)
    }

    /// Whether a predicate has a complement with "to".
    func hasInfinitive(_ predicate: Int) -> Bool {
        tree.children(of: predicate, .openComplement, .clausalComplement, .adverbialClause).contains { child in
            tree.children(of: child, .marker).contains { tree.forms[$0] == "to" }
        }
    }

    /// Whether a phrase names a person, an office, a government or a state.
    func isOfficial(_ index: Int) -> Bool {
        tree.members(of: index).contains { member in
            guard tree.forms[member] != "it", let mention = mention(at: member) else { return false }
            return [.person, .office, .government, .state].contains(mention.sort)
        }
    }

    /// Whether a phrase names a company or an outlet.
    func isCompany(_ index: Int) -> Bool {
        mention(at: index).map { [.company, .outlet].contains($0.sort) } ?? false
    }

    /// Whether a phrase names a person, an office or a party.
    func isPolitician(_ index: Int) -> Bool {
        tree.members(of: index).contains { member in
            guard let mention = mention(at: member) else { return false }
            return [.person, .office, .party].contains(mention.sort)
        }
    }

    private func modifiers(of match: Match) -> [Int] {
        tree.children(of: match.trigger, .adjective, .compound, .description).filter { mention(at: $0) != nil }
    }

    /// "the Ukraine invasion", "the Soleimani strike": the states before a fight's noun that are where it happens, and the
    /// people whom it hits.
    func sites(of match: Match) -> [Int] {
        guard match.frame.trigger.sort == .noun else { return [] }
        return modifiers(of: match).filter { isSite($0, of: match) || isVictim($0, of: match) }
    }

    /// "the Soleimani strike": a fight is not carried out by the person whose name stands before it.
    private func isVictim(_ modifier: Int, of match: Match) -> Bool {
        words.traits(of: match.frame.kind).isContested && mention(at: modifier)?.sort == .person
    }

    /// A state by its name, no adjective and no abbreviation, where nothing else says whom the fight hits.
    private func isSite(_ modifier: Int, of match: Match) -> Bool {
        guard words.traits(of: match.frame.kind).isContested, tree.links[modifier] == .compound,
            tree.tag(modifier) == .properNoun, mention(at: modifier)?.sort == .state
        else { return false }
        let name = tree.tokens[modifier].text
        return name != name.uppercased()
            && ["on", "against", "at", "of"].allSatisfy { tree.phrases(of: match.trigger, $0).isEmpty }
    }

    private func between(_ trigger: Int, _ carrier: Int) -> [Int] {
        let above = tree.ancestors(of: trigger)
        return above.contains(carrier) ? Array(above.prefix { $0 != carrier }.prefix(3)) : []
    }

    /// The clauses and event nouns that depend on a predicate as what it is about.
    func complements(of predicate: Int) -> [Int] {
        tree.children(of: predicate).filter { child in
            switch tree.links[child] {
            case .openComplement, .clausalComplement, .clausalSubject: true
            case .object: true
            case .passiveSubject: true
            case .oblique, .nominal: Self.aboutness.contains(tree.preposition(of: child) ?? "") && !isTime(child)
            case .adverbialClause, .nounClause:
                tree.children(of: child, .marker).first.map { Self.aboutness.contains(tree.forms[$0]) } ?? false
            default: false
            }
        }
    }

    /// The number that a phrase holds.
    func quantity(at index: Int) -> Quantity? {
        reading.quantities.first { $0.counted == index }
            ?? reading.quantities.first { $0.tokens.contains(index) }
            ?? reading.quantities.first { quantity in quantity.tokens.contains { tree.heads[$0] == index } }
    }

    private static let timeUnits: Set<String> = [
        "anniversary", "day", "evening", "eve", "hour", "moment", "month", "morning", "night", "occasion", "time",
        "week",
        "weekend", "year",
    ]
    private static let attending: Set<String> = [
        "after", "ahead", "at", "before", "during", "following", "in",
    ]
    private static let aboutness: Set<String> = [
        "of", "for", "to", "against", "from", "over", "about", "with", "on", "into", "at",
    ]
}

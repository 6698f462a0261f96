import AnnalsEnglish
import AnnalsModel

/// Whom a pronoun means by the grammar of its sentence, where the text before it could mean another.
extension Scene {
    /// Whoever is meant; nil where the grammar does not tell.
    func meant(byPronoun index: Int) -> [Actor]? {
        if tree.forms[index] == "it" { return isTellersPronoun(index) ? outerSpeaker : body(meantBy: index) }
        if tree.forms[index] == "they" { return mention(at: index) == nil ? group(meantBy: index) : nil }
        guard ["he", "her", "his", "she"].contains(tree.forms[index]) else { return nil }
        if let describer = describer(namedBy: index) { return describer }
        if let described = described(by: index) { return described }
        if isTellersPronoun(index) { return outerSpeaker }
        if let judged = tree.judgedPerson(besideSubject: index).flatMap({ person($0, meantBy: index) }) {
            return judged
        }
        return laterSubject(namedBy: index) ?? teller(namedBy: index).flatMap { person($0, meantBy: index) }
    }

    /// "Biden noted that Modi, whom he described as a friend": whoever describes somebody is another, and here who speaks.
    private func describer(namedBy pronoun: Int) -> [Actor]? {
        guard tree.links[pronoun] == .subject, let clause = tree.heads[pronoun], tree.links[clause] == .relativeClause,
            let noun = tree.heads[clause],
            !tree.children(of: clause, .subject).contains(where: { tree.forms[$0] == "who" }),
            mention(at: pronoun).map({ $0.actors.map(\.id) == mention(at: noun)?.actors.map(\.id) }) ?? false,
            let verb = tree.ancestors(of: clause).first(where: { tree.tag($0) == .verb && has($0, .told) }),
            let teller = tree.doer(of: verb), teller != noun
        else { return nil }
        return person(teller, meantBy: pronoun)
    }

    /// "no one can stop Putin, who has ruled since he came to power": whom a clause with "who" describes, in what stands
    /// below it.
    private func described(by pronoun: Int) -> [Actor]? {
        guard !isQuoted(pronoun) else { return nil }
        var child = pronoun
        for head in tree.ancestors(of: pronoun) {
            if tree.links[child] == .relativeClause {
                let isWho = tree.ownSubject(of: child).map { tree.forms[$0] == "who" } ?? false
                return isWho ? person(head, meantBy: pronoun) : nil
            }
            if tree.links[child] == .clausalComplement { return nil }
            child = head
        }
        return nil
    }

    /// "'He will pay for it,' Durbin said of Putin": whether a quoted pronoun seems to mean who speaks, whom it cannot mean,
    /// or nobody.
    func isOfSpeaker(_ index: Int) -> Bool {
        guard isQuoted(index), Self.singular.contains(tree.forms[index]),
            tree.tag(index) == .pronoun || tree.tag(index) == .determiner
        else { return false }
        guard let mention = mention(at: index) else { return true }
        let speaker = speaker(of: index)
        return speaker.count == 1 && speaker.map(\.id) == mention.actors.map(\.id)
    }

    /// Whom a quotation is said to speak of: "said of Putin".
    func spokenOf(by pronoun: Int) -> [Actor] {
        for verb in tree.tokens.indices where !isQuoted(verb) && tree.tag(verb) == .verb && has(verb, .told) {
            let found = tree.phrases(of: verb, "of").flatMap { actors(at: $0) }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static let singular: Set<String> = ["he", "her", "him", "his", "she"]

    /// "he said", "it said" after somebody's words: the same goes on speaking.
    private func isTellersPronoun(_ index: Int) -> Bool {
        guard outerSpeaker.count == 1, let actor = outerSpeaker.first, tree.links[index] == .subject,
            let verb = tree.heads[index], [.root, .parataxis].contains(tree.links[verb]), has(verb, .told)
        else { return false }
        let actors = reader.lexicon.actors
        let isFemale =
            actors.person(actor.id)?.isFemale
            ?? reader.isFemale(name: actor.name.split(separator: " ").map(String.init))
        let isPerson = actors.name(of: actor.id) == nil && !actor.isCrowd
        switch tree.forms[index] {
        case "he": return isPerson && isFemale != true
        case "she": return isPerson && isFemale != false
        case "it": return isFemale == nil && actors.name(of: actor.id) != nil
        default: return false
        }
    }

    /// "During his visit to Rome, Macron urged", and not "His visit failed, Macron said": the subject of the sentence that
    /// a pronoun before it means.
    private func laterSubject(namedBy pronoun: Int) -> [Actor]? {
        let path = [pronoun] + Array(tree.ancestors(of: pronoun))
        guard let root = path.last, let subject = tree.ownSubject(of: root), subject > pronoun, !isQuoted(pronoun),
            path.dropLast().allSatisfy({ ![.clausalComplement, .parataxis, .subject].contains(tree.links[$0]) })
        else { return nil }
        return person(subject, meantBy: pronoun)
    }

    /// "Putin's aide said he would resign": whoever says something of himself, by the word that names him.
    private func teller(namedBy pronoun: Int) -> Int? {
        guard tree.links[pronoun] == .subject, let verb = tree.heads[pronoun],
            tree.links[verb] == .clausalComplement, let head = tree.heads[verb],
            has(head, .told) || has(head, .claimed) || has(head, .planned), !hasNearer(verb, before: pronoun)
        else { return nil }
        return tree.doer(of: head)
    }

    /// "said that if Putin wins, he will go on": somebody else is the subject of what the clause opens with.
    private func hasNearer(_ verb: Int, before pronoun: Int) -> Bool {
        tree.children(of: verb, .adverbialClause).contains { clause in
            clause < pronoun
                && tree.ownSubject(of: clause).flatMap { mention(at: $0) }.map { [.person, .office].contains($0.sort) }
                    == true
        }
    }

    /// "Poland announced that it had closed its border": the state or body that says it of itself; not "that it is
    /// cold".
    private func body(meantBy pronoun: Int) -> [Actor]? {
        guard let teller = teller(namedBy: pronoun), let verb = tree.heads[pronoun],
            tree.child(of: verb, .copula) == nil, let mention = mention(at: teller), mention.actors.count == 1
        else { return nil }
        return [.state, .government, .body].contains(mention.sort) ? mention.actors : principal(of: mention)
    }

    /// "The army reported that they had taken the town": the body or the people who say it of themselves.
    private func group(meantBy pronoun: Int) -> [Actor]? {
        guard let teller = teller(namedBy: pronoun), let verb = tree.heads[pronoun], !tree.isPassive(verb),
            let mention = mention(at: teller), ![.person, .outlet, .unknown].contains(mention.sort)
        else { return nil }
        return mention.actors
    }

    /// "Peru's foreign minister said it had closed the border": the state whose office speaks of it.
    private func principal(of office: ActorMention) -> [Actor]? {
        guard office.sort == .office, office.tokens.count > 1, let state = office.actors.first?.state,
            reader.lexicon.actors.isState(state)
        else { return nil }
        return [reader.lexicon.actors.acting(state)]
    }

    /// The one person whom a phrase names, where the pronoun fits.
    private func person(_ head: Int, meantBy pronoun: Int) -> [Actor]? {
        guard tree.tag(head) != .pronoun, let mention = mention(at: head), let actor = mention.actors.first,
            mention.actors.count == 1, mention.sort == .person || mention.sort == .office
        else { return nil }
        let isFemale = reader.lexicon.actors.person(actor.id)?.isFemale
        return isFemale.map { $0 == ["her", "she"].contains(tree.forms[pronoun]) } ?? true ? mention.actors : nil
    }
}

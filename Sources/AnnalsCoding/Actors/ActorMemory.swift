import AnnalsModel

/// What an article has said so far about its actors.
struct ActorMemory: Sendable {
    /// Everyone mentioned, in order.
    private(set) var referents: [Referent] = []
    private var byLastWord: [UInt64: Referent] = [:]
    private var byFirstWord: [UInt64: Referent] = [:]
    private var byName: [UInt64: Referent] = [:]
    private var salience: [String: Double] = [:]
    private var order: [String] = []
    private var lastSentence = 0
    /// What the sentence before is about, where that is nobody: the subject of its main verb.
    var thing: Thing?
    /// The state that something was last said to happen in, and in which sentence.
    var site: (state: String, sentence: Int)?

    /// How far back a pronoun points, in sentences.
    private static let reach = 5
    /// What is left of a mention's weight a sentence later.
    private static let fading = 0.95

    /// Notes a mention.
    mutating func note(_ referent: Referent) {
        fade(to: referent.sentence)
        referents.append(referent)
        for actor in referent.actors {
            let state = actor.state
            if salience[state] == nil { order.append(state) }
            salience[state, default: 0] += 1
        }
    }

    private mutating func fade(to sentence: Int) {
        while lastSentence < sentence {
            lastSentence += 1
            for state in order { salience[state, default: 0] *= Self.fading }
        }
    }

    /// Learns that words are a name of someone: the whole, and for a person the first and the last word alone.
    mutating func learn(_ words: [String], as referent: Referent) {
        byName[NameUnit.key(words.joined())] = referent
        guard referent.isPerson, words.count > 1, let first = words.first, let last = words.last else { return }
        if !isSettled(byLastWord[NameUnit.key(last)], against: referent) { byLastWord[NameUnit.key(last)] = referent }
        byFirstWord[NameUnit.key(first)] = referent
    }

    /// Whether a surname goes on meaning somebody, though another bears it too: he has been named twice already.
    private func isSettled(_ known: Referent?, against other: Referent) -> Bool {
        guard let id = known?.actors.first?.id, id != other.actors.first?.id else { return false }
        return referents.lazy.filter { $0.actors.first?.id == id && $0.basis != .coreference }.prefix(2).count == 2
    }

    /// Whom the article has named by words before.
    func learned(_ words: [String]) -> Referent? {
        let key = NameUnit.key(words.joined())
        if let whole = byName[key] ?? byLastWord[key] { return whole }
        if words.count == 1 { return byFirstWord[key] }
        return nil
    }

    /// The state that is most spoken of, late mentions counting more; the earlier one of equals.
    func focus(where isState: (String) -> Bool) -> String? {
        var best: (state: String, weight: Double)?
        for state in order where isState(state) {
            let weight = salience[state] ?? 0
            if weight > (best?.weight ?? 0) { best = (state, weight) }
        }
        return best?.state
    }

    /// The last state mentioned in a sentence: one that acts there before one that is only where something happens.
    func lastState(in sentence: Int, where isState: (String) -> Bool) -> String? {
        let fitting = referents.reversed().prefix { $0.sentence == sentence }.filter {
            isState($0.state) && $0.basis != .coreference && $0.actors.count == 1
        }
        return (fitting.first { !$0.isPlace } ?? fitting.first)?.state
    }

    /// The actor that is named most among the mentions that fit; the later one of equals.
    func foremost(where fits: (Referent) -> Bool) -> Referent? {
        var counts: [String: Int] = [:]
        var best: Referent?
        for referent in referents where fits(referent) {
            guard let id = referent.actors.first?.id else { continue }
            counts[id, default: 0] += 1
            if counts[id, default: 0] >= counts[best?.actors.first?.id ?? ""] ?? 0 { best = referent }
        }
        return best
    }

    /// The last mention that fits.
    func last(where fits: (Referent) -> Bool) -> Referent? {
        referents.last(where: fits)
    }

    /// The last mentions that fit, of different actors, at most two, the earlier first.
    func lastTwo(where fits: (Referent) -> Bool) -> [Referent] {
        var found: [Referent] = []
        for referent in referents.reversed() where fits(referent) && referent.actors.count == 1 {
            if !found.contains(where: { $0.actors.first?.id == referent.actors.first?.id }) { found.append(referent) }
            if found.count == 2 { break }
        }
        return found.reversed()
    }

    /// The members of the last list of which all fit, in order: "Chad, Mali and Niger"; none where the text has no such list
    /// since a sentence.
    func lastList(since sentence: Int, where fits: (Referent) -> Bool) -> [Referent] {
        var end = referents.count
        while end > 0, referents[end - 1].sentence >= sentence {
            var start = end - 1
            while start > 0, referents[start].isJoined { start -= 1 }
            let list = referents[start..<end]
            if list.count > 1, list.allSatisfy(fits) { return Array(list) }
            end = start
        }
        return []
    }

    /// Whom a pronoun means: the subject of the same sentence before it, else of the sentence before, else the last one; never
    /// one of `others`, whom the grammar tells apart from it.
    func antecedent(of pronoun: Pronoun, in sentence: Int, besides others: Set<String> = []) -> Referent? {
        var best: (referent: Referent, score: Int)?
        for referent in referents.reversed() {
            let distance = sentence - referent.sentence
            if distance > Self.reach { break }
            guard Self.fits(pronoun, referent), !others.contains(referent.actors.first?.id ?? "") else { continue }
            if pronoun == .they, !Self.isThey(referent, distance) { continue }
            let score =
                (referent.isSubject ? 3 : 0) + (Self.isSure(pronoun, referent) ? 2 : 0)
                + (referent.sort == .person ? 1 : 0) - 4 * distance
            if score > (best?.score ?? Int.min) { best = (referent, score) }
        }
        return best?.referent
    }

    /// "They" goes back to a subject of the sentence or the one before, or to several who are named in the sentence: "saw the
    /// two presidents hailing their ties", "wrote to officials urging them".
    private static func isThey(_ referent: Referent, _ distance: Int) -> Bool {
        referent.isSubject ? distance < 2 : distance == 0 && (referent.isPlural || referent.actors.count > 1)
    }

    /// Whether somebody is known to be "he" or "she", and not only not known to be the other.
    private static func isSure(_ pronoun: Pronoun, _ referent: Referent) -> Bool {
        switch pronoun {
        case .he: referent.isFemale == false
        case .she: referent.isFemale == true
        case .it, .they: false
        }
    }

    private static func fits(_ pronoun: Pronoun, _ referent: Referent) -> Bool {
        switch pronoun {
        case _ where referent.office == "journalist": false
        case .he: referent.isPerson && referent.isFemale != true
        case .she: referent.isPerson && referent.isFemale != false
        case .it: !referent.isPerson && !referent.isPlural && referent.actors.count == 1 && referent.sort != .unknown
        case .they:
            referent.isPlural || referent.actors.count > 1
                || [.state, .government, .armedGroup].contains(referent.sort)
        }
    }
}

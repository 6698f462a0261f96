import AnnalsEnglish
import AnnalsModel

/// Which expression of time hangs on which word of a sentence.
struct TimeHosts {
    /// The expression and the word that it hangs on.
    private let hosts: [(time: TimeExpression, host: Int)]
    private let tree: Tree
    private let words: FrameLexicon

    init(scene: Scene) {
        let tree = scene.tree
        self.tree = tree
        words = scene.words
        hosts = scene.reading.times.filter { $0.sort == .date && $0.reach != .unknown }.compactMap { time in
            Self.host(of: time.tokens, in: tree).map { (time, Self.mainClause(of: $0, after: time.tokens, in: tree)) }
        }
    }

    /// "signed it on July 22 clearing the way": a time before a participle belongs to the verb before both.
    private static func mainClause(of host: Int, after time: Range<Int>, in tree: Tree) -> Int {
        guard time.upperBound == host, tree.forms[host].hasSuffix("ing"),
            [.adverbialClause, .nounClause].contains(tree.links[host]), tree.ownSubject(of: host) == nil,
            let main = tree.heads[host], main < time.lowerBound
        else { return host }
        return main
    }

    /// The word outside an expression that it depends on.
    static func host(of tokens: Range<Int>, in tree: Tree) -> Int? {
        for token in tokens.clamped(to: 0..<tree.count) {
            guard let head = tree.heads[token] else { return tree.ownSubject(of: token) ?? token }
            if !tokens.contains(head) { return head }
        }
        return nil
    }

    /// The time that dates an event by syntax: on its trigger, on what carries it, or on the clause that it is part of.
    func time(of match: Match) -> TimeExpression? {
        if let direct = own(of: match) { return direct }
        if let inner = first(within: match) { return inner }
        if let named = named(by: match) { return named }
        if let behind = behind(match) { return behind }
        if let meanwhile = meanwhile(of: match) { return meanwhile }
        if let seen = tree.child(of: match.predicate, .openComplement), let time = first(on: [seen]) { return time }
        return isOnlyMentioned(match) ? nil : outer(of: match.carrier ?? match.predicate, isTalk: isTalk(match))
    }

    private func isTalk(_ match: Match) -> Bool { match.frame.kind.entry.family == "talks" }

    /// "On Sunday he spoke about the invasion": a fight's noun takes the time of its clause only where that tells what the
    /// fight did, as in "six died on Sunday in an attack".
    private func isOnlyMentioned(_ match: Match) -> Bool {
        guard match.frame.trigger.sort == .noun, match.carrier == nil, words.traits(of: match.frame.kind).isContested,
            let verb = tree.ancestors(of: match.trigger).first(where: { tree.tag($0) == .verb })
        else { return false }
        return tree.lemmas[verb] != "be" && !Self.effects.contains { words.contains(tree.lemmas[verb], in: $0) }
    }

    private static let effects = ["causing", "consequence", "killing", "wounding"]

    /// The time on the event's own words.
    func own(of match: Match) -> TimeExpression? {
        first(on: [match.trigger, match.predicate] + (match.carrier.map { [$0] } ?? []))
    }

    /// "in 2019, when India launched strikes", "24 February, the day Russia invaded": a clause that describes a time.
    private func named(by match: Match) -> TimeExpression? {
        let clause = match.carrier ?? match.predicate
        guard [.relativeClause, .nounClause, .adverbialClause].contains(tree.links[clause]),
            let noun = tree.heads[clause]
        else {
            return nil
        }
        let named = hosts.map(\.time).first { time in
            time.tokens.contains(noun)
                || Self.units.contains(tree.lemmas[noun])
                    && (tree.heads[noun].map { time.tokens.contains($0) } == true
                        || tree.children(of: noun).contains { time.tokens.contains($0) })
        }
        // "before 24 February, when they attacked": that is the day of it, whatever lies before.
        return named?.bounded(.within)
    }

    /// "Speaking in May, she called for a truce", "voiced doubts when they met in May": the time of what is done meanwhile.
    private func meanwhile(of match: Match) -> TimeExpression? {
        first(
            on: tree.children(of: match.predicate, .adverbialClause).filter { clause in
                isMeanwhile(clause) && tree.tokens[clause].features.tense == .past
                    || clause < match.predicate && Self.speaking.contains(tree.forms[clause])
            }
        )
    }

    private static let speaking: Set<String> = ["addressing", "appearing", "speaking", "talking", "writing"]

    /// "prices have risen since Russia's invasion of Ukraine in February": a time right behind a noun's phrase that says since
    /// when, or after what, though it hangs on the clause.
    func behind(_ match: Match) -> TimeExpression? {
        guard match.frame.trigger.sort == .noun, match.carrier == nil, isBackdrop(tree.leader(of: match.trigger)),
            let end = tree.subtree(of: match.trigger).max()
        else { return nil }
        return hosts.map(\.time).first { time in
            let start = time.tokens.lowerBound
            return start == end + 1 || start == end + 2 && tree.tag(end + 1) == .adposition
        }
    }

    /// "lived through the strikes on the town last week": a time right behind a noun's phrases, whatever it hangs on.
    func beside(_ match: Match) -> TimeExpression? {
        guard match.frame.trigger.sort == .noun, match.carrier == nil, let end = tree.subtree(of: match.trigger).max()
        else { return nil }
        return hosts.map(\.time).first { $0.tokens.lowerBound == end + 1 }
    }

    private static let units: Set<String> = ["day", "date", "week", "month", "year", "time"]

    /// The time on one of some words; a point in the past wins over what is open.
    func first(on words: [Int]) -> TimeExpression? {
        let found = hosts.filter { words.contains($0.host) }.map(\.time)
        return found.first { $0.bound == .within } ?? found.first
    }

    /// A time within the event's own phrases: "a meeting in Geneva on Monday" where "on Monday" hangs on Geneva.
    private func first(within match: Match) -> TimeExpression? {
        first(within: match.carrier ?? match.predicate)
    }

    /// A time within the phrases of a word, and not of what it is about: "charged over a protest last month".
    func first(within root: Int) -> TimeExpression? {
        let words = Set(
            tree.subtree(of: root) { child in
                switch tree.links[child] {
                case .relativeClause, .adverbialClause, .clausalComplement, .parataxis, .nounClause, .openComplement:
                    true
                case .conjunct: tree.tag(child) == .verb
                case .oblique, .nominal: ["about", "over"].contains(tree.preposition(of: child) ?? "")
                default: false
                }
            }
        )
        let found = hosts.filter { words.contains($0.host) }
        return (found.first { $0.time.bound == .within } ?? found.first).map {
            bounded($0.time, from: $0.host, to: root)
        }
    }

    /// "have killed 300 since the start of the war on 24 February": a stretch of time, of which the day is only an end.
    private func bounded(_ time: TimeExpression, from host: Int, to root: Int) -> TimeExpression {
        guard time.bound == .within else { return time }
        for word in [host] + Array(tree.ancestors(of: host)) {
            if word == root { break }
            switch tree.preposition(of: word) {
            case "since"?: return time.bounded(.since)
            case "before"?, "until"?: return time.bounded(.before)
            default: continue
            }
        }
        return time
    }

    /// "called for her to stand trial in early April": the times right on what somebody is asked to do.
    func asked(by match: Match) -> [TimeExpression] {
        let asked = tree.children(of: match.predicate, .openComplement, .adverbialClause).filter {
            tree.tokens[$0].features.verbForm == .infinitive
        }
        let words = asked + asked.flatMap { tree.children(of: $0, .object, .oblique) }
        return hosts.filter { words.contains($0.host) }.map(\.time)
    }

    /// Every time within an event's clause, that of its complements included.
    func times(under match: Match) -> [TimeExpression] {
        let words = Set(
            tree.subtree(of: match.carrier ?? match.predicate) { child in
                [.relativeClause, .parataxis, .clausalComplement].contains(tree.links[child])
                    || tree.links[child] == .conjunct && tree.tag(child) == .verb
            }
        )
        return hosts.filter { words.contains($0.host) }.map(\.time)
    }

    /// The time of the clause that an event is part of.
    private func outer(of start: Int, isTalk: Bool) -> TimeExpression? {
        var current = start
        for head in tree.ancestors(of: start) {
            switch tree.links[current] {
            case .conjunct:
                if let time = first(on: [head]), time.tokens.lowerBound < current { return time }
            case .openComplement, .object, .passiveSubject, .oblique, .nominal, .subject:
                if isBackdrop(current), !(isTalk && isJustAfter(tree.preposition(of: current))) { return nil }
                if let time = first(on: [head]) { return time }
            case .adverbialClause where isMeanwhile(current):
                // "before 24 February, when they attacked": that is the day of it.
                if let time = first(on: [head]) {
                    let gap = tree.subtree(of: current).min().map { $0 - time.tokens.upperBound } ?? -1
                    return (0...1).contains(gap) ? time.bounded(.within) : time
                }
            case .adverbialClause where isBlow(current, behind: head):
                return first(on: [head]).flatMap { $0.bound == .within ? $0 : nil }
            case .adverbialClause where isTalk && isRetold(current):
                if let time = first(on: [head]), time.bound == .within { return time }
            case .relativeClause:
                let main = isThere(current) ? tree.ancestors(of: head).first { tree.tag($0) == .verb } : nil
                let time = first(on: [head]) ?? main.flatMap { first(on: [$0]) }
                return time.flatMap { $0.bound == .within ? $0 : nil }
            case .adverbialClause, .nounClause:
                guard tree.child(of: current, .subject, .passiveSubject) == nil,
                    tree.child(of: current, .marker).map({ ["while", "by", "in", "when"].contains(tree.forms[$0]) })
                        ?? true
                else { return nil }
                if isSetOff(current) {
                    let verb = tree.links[current] == .nounClause ? tree.heads[head] : head
                    return verb.flatMap { first(on: [$0]) ?? first(within: $0) }
                }
                if tree.links[current] == .nounClause {
                    return isTold(current, by: head) ? tree.heads[head].flatMap { first(on: [$0]) } : nil
                }
                if let time = first(on: [head]) { return time }
            default:
                return nil
            }
            current = head
        }
        return nil
    }

    /// "Last week, Moscow sent a letter demanding it": what words that somebody sends or makes just then say.
    private func isTold(_ gerund: Int, by noun: Int) -> Bool {
        tree.links[noun] == .object && tree.forms[gerund].hasSuffix("ing")
            && (words.contains(tree.lemmas[noun], in: "utterance") || words.contains(tree.lemmas[noun], in: "document"))
    }

    /// "On Monday he signed a decree, blaming the West": a participle behind a comma goes with the verb, and not with the noun.
    private func isSetOff(_ gerund: Int) -> Bool {
        gerund > 0 && tree.forms[gerund].hasSuffix("ing") && tree.forms[gerund - 1] == ","
    }

    /// "On Friday he toured the border, where he met refugees": what whoever was there did there.
    private func isThere(_ clause: Int) -> Bool {
        tree.children(of: clause, .adverb, .marker).contains { tree.forms[$0] == "where" }
            && tree.tokens[clause].features.tense == .past && tree.child(of: clause, .auxiliary) == nil
            && tree.ownSubject(of: clause).map { tree.tag($0) == .pronoun } ?? false
    }

    /// "the deal collapsed in July when Rome demanded more": a clause that says what happened just then.
    private func isMeanwhile(_ clause: Int) -> Bool {
        tree.children(of: clause, .adverb, .marker).contains { tree.forms[$0] == "when" }
    }

    /// "Six were killed on Monday after a missile hit the town": what kills does so on the day of the deaths.
    private func isBlow(_ clause: Int, behind main: Int) -> Bool {
        tree.child(of: clause, .marker).map { tree.forms[$0] == "after" } ?? false
            && ["killing", "wounding"].contains { words.contains(tree.lemmas[main], in: $0) }
    }

    /// "vowed on Monday to help after meeting him": people tell of a meeting on its day.
    private func isRetold(_ clause: Int) -> Bool {
        tree.ownSubject(of: clause) == nil && isJustAfter(tree.child(of: clause, .marker).map { tree.forms[$0] })
    }

    private func isJustAfter(_ word: String?) -> Bool { word == "after" || word == "following" }

    /// "closed in March amid the war", "in the wake of the attack": what went before the clause that a time dates.
    private func isBackdrop(_ phrase: Int) -> Bool {
        guard [.oblique, .nominal].contains(tree.links[phrase]) else { return false }
        return Self.backdrops.contains(tree.preposition(of: phrase) ?? "") || Self.wakes.contains(tree.lemmas[phrase])
    }

    /// "praised their bids to join the alliance Wednesday": the one time of a sentence that fits, where it stands behind the
    /// main verb, though it was hung on something that is told beside it.
    func only(for verb: Int, where fits: (TimeExpression) -> Bool) -> TimeExpression? {
        let fitting = hosts.filter { fits($0.time) }
        guard fitting.count == 1, let (time, host) = fitting.first, tree.links[verb] == .root, host > verb else {
            return nil
        }
        let path = ([host] + Array(tree.ancestors(of: host))).filter { $0 != verb }
        return path.contains(where: isClauseOfItsOwn) ? nil : time
    }

    private func isClauseOfItsOwn(_ word: Int) -> Bool {
        guard tree.tag(word) == .verb || tree.child(of: word, .subject, .copula) != nil else { return false }
        switch tree.links[word] {
        case .clausalComplement, .parataxis, .conjunct: return true
        case .adverbialClause: return tree.tokens[word].features.verbForm != .infinitive
        case .relativeClause, .nounClause:
            return tree.tokens[word].features.verbForm != .infinitive
                && !words.frames(.verb, tree.lemmas[word]).isEmpty
        default: return false
        }
    }

    /// Whether the sentences after it go on from an event: "After they met, he flew home" goes on from the flight, "the town
    /// that they took in May" from neither.
    func isStory(_ match: Match) -> Bool {
        let start = match.frame.trigger.sort == .noun ? match.trigger : match.predicate
        return ([start] + Array(tree.ancestors(of: start))).allSatisfy { word in
            switch tree.links[word] {
            case .relativeClause, .nounClause: false
            case .adverbialClause:
                tree.children(of: word, .marker).allSatisfy { !Self.backdrops.contains(tree.forms[$0]) }
            default: !isBackdrop(word)
            }
        }
    }

    private static let backdrops: Set<String> = [
        "after", "ahead", "amid", "amidst", "because", "before", "despite", "following", "given", "over", "since",
    ]
    private static let wakes: Set<String> = ["aftermath", "wake"]

    /// Every date in the sentence.
    var all: [TimeExpression] { hosts.map(\.time) }
}

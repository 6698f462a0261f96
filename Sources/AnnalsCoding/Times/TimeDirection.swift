internal import AnnalsEnglish

/// Which side of the publication a time lies on, as far as the verbs around it say.
enum TimeDirection: Hashable, Sendable {
    case past, future, unknown
}

/// Finds the verb that a time hangs on and asks its tense: in the tree where there is one, else among the words near.
struct TenseReader: Sendable {
    let sentence: Sentence
    private let children: [[Int]]

    init(sentence: Sentence) {
        self.sentence = sentence
        var children = Array(repeating: [Int](), count: sentence.tokens.count)
        for (index, token) in sentence.tokens.enumerated() {
            if let head = token.head, children.indices.contains(head) { children[head].append(index) }
        }
        self.children = children
    }

    /// The side that the words at these tokens lie on.
    func direction(of tokens: Range<Int>, bound: TimeExpression.Bound) -> TimeDirection {
        let top = top(of: tokens)
        if let top, isVotedAhead(top, bound) { return .future }
        if isPossessive(tokens.upperBound) { return .past }
        if bound == .since { return .past }
        guard let top else { return nearestCue(to: tokens) }
        return climb(from: top, bound: bound)
    }

    /// The token of an expression that the others hang on.
    private func top(of tokens: Range<Int>) -> Int? {
        tokens.first { index in
            sentence.tokens[index].head.map { !tokens.contains($0) }
                ?? (sentence.tokens[index].relation.universal == "root")
        }
    }

    /// The side that the first verb above a token tells; what a time names as a noun's modifier has mostly been.
    private func climb(from top: Int, bound: TimeExpression.Bound) -> TimeDirection {
        var index = top
        for _ in 0..<Self.height {
            let token = sentence.tokens[index]
            if modifiesNoun(index) { return .past }
            guard let head = token.head else { return verb(index, bound) ?? .unknown }
            if index != top, let found = verb(index, bound) { return found }
            index = head
        }
        return .unknown
    }

    private static let height = 12

    private func isPossessive(_ index: Int) -> Bool {
        sentence.tokens.indices.contains(index) && ["'s", "’s", "'", "’"].contains(sentence.tokens[index].text)
    }

    /// Whether a token names a noun that follows it: "Wednesday's ruling", "the Aug. 7 blasts", "a June agreement".
    private func modifiesNoun(_ index: Int) -> Bool {
        let token = sentence.tokens[index]
        guard let head = token.head, head > index else { return false }
        return ["nmod", "compound", "amod", "nummod"].contains(token.relation.universal)
            && [.noun, .properNoun].contains(sentence.tokens[head].tag)
    }

    /// "will vote in Sunday's election": a vote lies where the verb does that it is held or taken part in by.
    private func isVotedAhead(_ top: Int, _ bound: TimeExpression.Bound) -> Bool {
        guard let vote = sentence.tokens[top].head, vote > top,
            Self.votes.contains(sentence.tokens[vote].text.lowercased()),
            children[vote].contains(where: { ["at", "in"].contains(sentence.tokens[$0].text.lowercased()) })
        else { return false }
        return climb(from: vote, bound: bound) == .future
    }

    private static let votes: Set<String> = [
        "ballot", "election", "elections", "poll", "polls", "referendum", "runoff", "vote",
    ]

    /// What a token says if it is a predicate; nil where it is none or leaves the question to its head.
    private func verb(_ index: Int, _ bound: TimeExpression.Bound) -> TimeDirection? {
        let token = sentence.tokens[index]
        let word = token.text.lowercased()
        let helpers = children[index].filter { ["aux", "cop"].contains(sentence.tokens[$0].relation.universal) }
        if Prospect.all[word] == .plan {
            return helpers.contains { sentence.tokens[$0].text.lowercased() == "had" } ? .past : .future
        }
        if Prospect.all[word] == .defer { return bound == .until || bound == .by ? .future : .past }
        if let found = helped(index, helpers) { return found }
        guard token.tag == .verb || token.tag == .auxiliary else { return nil }
        if isInfinitive(index) { return infinitive(index) }
        return token.features.tense == .past && token.features.verbForm != .gerund ? .past : nil
    }

    /// What auxiliaries and copulas say: "will", "would have", "was", "is meeting".
    private func helped(_ index: Int, _ helpers: [Int]) -> TimeDirection? {
        let words = helpers.map { sentence.tokens[$0].text.lowercased() }
        if words.contains(where: { Prospect.all[$0] == .modal }) {
            return words.contains("have") || words.contains("could") && isNegated(index) ? .past : .future
        }
        if helpers.contains(where: { sentence.tokens[$0].features.tense == .past }) { return .past }
        if words.contains(where: { ["have", "has", "'ve"].contains($0) }) { return .past }
        let isProgressive = sentence.tokens[index].text.hasSuffix("ing") && sentence.tokens[index].tag == .verb
        return isProgressive && !helpers.isEmpty ? .future : nil
    }

    private func isNegated(_ index: Int) -> Bool {
        children[index].contains {
            ["not", "n't", "n’t", "never", "neither", "nor", "hardly"].contains(sentence.tokens[$0].text.lowercased())
        }
    }

    private func isInfinitive(_ index: Int) -> Bool {
        children[index].contains { sentence.tokens[$0].text.lowercased() == "to" && sentence.tokens[$0].head == index }
    }

    /// "agreed to meet", "a plan to meet", "is to meet" point ahead; "had to leave" is left to its head.
    private func infinitive(_ index: Int) -> TimeDirection? {
        guard let head = sentence.tokens[index].head else { return .future }
        let governor = sentence.tokens[head]
        if governor.tag == .noun, children[head].contains(where: isRank) { return nil }
        if governor.tag == .noun || governor.tag == .adjective { return .future }
        return Prospect.all[governor.text.lowercased()] == nil ? nil : .future
    }

    /// "the first to fall" tells of what was.
    private func isRank(_ index: Int) -> Bool {
        ["first", "last", "latest", "only"].contains(sentence.tokens[index].text.lowercased())
    }

    // MARK: Without a tree

    private func nearestCue(to tokens: Range<Int>) -> TimeDirection {
        let left = (0..<tokens.lowerBound).reversed().prefix(Self.reach).lazy.compactMap(cue).first
        if let left { return left }
        let right = (tokens.upperBound..<sentence.tokens.count).prefix(Self.reach).lazy.compactMap(cue).first
        return right ?? .unknown
    }

    /// How many tokens to each side are looked at.
    private static let reach = 40

    /// What a token says of the time, nil where nothing.
    private func cue(_ index: Int) -> TimeDirection? {
        let word = sentence.tokens[index].text.lowercased()
        switch Prospect.all[word] {
        case .modal where !isCapitalisedInside(index): return isPerfect(after: index) ? .past : .future
        case .plan, .intend: return .future
        default: return isPast(word) ? .past : nil
        }
    }

    private func isCapitalisedInside(_ index: Int) -> Bool {
        index > 0 && sentence.tokens[index].text.first?.isUppercase == true
    }

    /// "would have gone" tells of the past.
    private func isPerfect(after index: Int) -> Bool {
        (index + 1..<min(index + 4, sentence.tokens.count)).contains { sentence.tokens[$0].text == "have" }
    }

    private func isPast(_ word: String) -> Bool {
        Prospect.pastWords.contains(word) || word.utf8.count > 4 && word.hasSuffix("ed")
    }
}

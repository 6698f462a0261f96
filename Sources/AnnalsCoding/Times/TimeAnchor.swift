public import AnnalsEnglish

extension TimeReader {
    /// The expression that dates an event, by its syntax: the one that hangs on the event's word or nearest above it.
    ///
    /// Clauses that are said, thought or added ("said on Friday that they had left") keep their times apart. Nil where
    /// none belongs to the event; then what the sentences before tell has to date it.
    public func anchor(of token: Int, in sentence: Sentence, among expressions: [TimeExpression]) -> TimeExpression? {
        let candidates = expressions.filter { $0.sort == .date || $0.sort == .offset }
        guard sentence.tokens.indices.contains(token), !candidates.isEmpty else { return nil }
        guard sentence.tokens[token].head != nil || sentence.tokens[token].relation.universal == "root" else {
            return nearest(to: token, in: sentence, among: candidates)
        }
        let holders = candidates.map { AnchorHolder(expression: $0, sentence: sentence) }
        return AnchorClimb(sentence: sentence, holders: holders).best(for: token)
    }

    /// Without a tree: the nearest expression of the same clause.
    private func nearest(to token: Int, in sentence: Sentence, among candidates: [TimeExpression]) -> TimeExpression? {
        let near = candidates.filter { expression in
            let between = min(token, expression.tokens.lowerBound)..<max(token, expression.tokens.lowerBound)
            return between.count <= 20 && !between.contains { isBreak(sentence.tokens[$0].text) }
        }
        return near.min { abs($0.tokens.lowerBound - token) < abs($1.tokens.lowerBound - token) }
    }

    private func isBreak(_ text: String) -> Bool {
        [",", ";", ":", "that", "which", "who", "but", "said", "says", "“", "”", "\""].contains(text)
    }
}

/// The word that an expression of time hangs on.
private struct AnchorHolder {
    let expression: TimeExpression
    /// The token above the expression; the expression's own top where it is the root.
    let holder: Int
    let top: Int

    init(expression: TimeExpression, sentence: Sentence) {
        self.expression = expression
        let tokens = expression.tokens
        top =
            tokens.first { index in
                sentence.tokens[index].head.map { !tokens.contains($0) } ?? true
            } ?? tokens.lowerBound
        holder = sentence.tokens[top].head ?? top
    }
}

/// Climbs from an event's word through its clause and weighs the expressions that hang there.
private struct AnchorClimb {
    let sentence: Sentence
    let holders: [AnchorHolder]

    func best(for token: Int) -> TimeExpression? {
        var found: (cost: Double, expression: TimeExpression)?
        var (node, cost) = (token, 0.0)
        for _ in 0..<10 {
            for holder in holders {
                guard let own = self.cost(of: holder, at: node) else { continue }
                let slack = holder.expression.sort == .offset ? 1.0 : 0
                let whole = cost + own + slack + Double(abs(holder.top - token)) / 100
                if whole < found?.cost ?? Self.most { found = (whole, holder.expression) }
            }
            guard let head = sentence.tokens[node].head, let step = Self.step(sentence.tokens[node].relation) else {
                break
            }
            cost += step
            node = head
        }
        return found?.expression
    }

    /// From here on an expression is too far to belong to the event.
    private static let most = 4.5

    /// What it costs to take an expression at a node: nothing where it hangs there, more where it hangs on what does.
    private func cost(of holder: AnchorHolder, at node: Int) -> Double? {
        if holder.holder == node || holder.top == node { return 0 }
        var (index, cost) = (holder.holder, 0.0)
        for _ in 0..<3 {
            guard let head = sentence.tokens[index].head, let step = Self.stepDown(sentence.tokens[index].relation)
            else {
                return nil
            }
            cost += step
            if head == node { return cost }
            index = head
        }
        return nil
    }

    /// What it costs to go from a word to its head; nil where another clause begins.
    private static func step(_ relation: Relation) -> Double? {
        switch relation.universal {
        case "xcomp": 0.5
        case "obj", "nsubj", "obl", "nmod", "iobj", "compound", "amod", "appos", "dep", "list", "nummod": 1
        case "conj": 1.2
        case "advcl": 2.5
        case "acl": relation.rawValue == "acl" ? 2.5 : 3
        default: nil
        }
    }

    /// What it costs to find an expression below another word of the clause.
    private static func stepDown(_ relation: Relation) -> Double? {
        switch relation.universal {
        case "obj", "obl", "nmod", "xcomp", "advmod", "compound", "appos", "nsubj": 1.5
        case "conj": 2
        default: nil
        }
    }
}

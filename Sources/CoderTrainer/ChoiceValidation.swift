/// How often the rules and the weights have a right answer, on articles left out of training.
struct ChoiceValidation {
    let lines: [String]

    init(_ folds: [(weights: Weights, left: [[Choice]])], of what: String) {
        let margins = folds.flatMap { weights, left in left.flatMap(\.self).map { Self.margin($0, weights) } }
        let rules = margins.count { $0.isRulesRight }
        let teachable = folds.reduce(0) { $0 + $1.left.reduce(0) { $0 + $1.count(where: \.isTeachable) } }
        let first = "\(teachable) of \(margins.count) \(what) have a right answer on offer"
        lines =
            [first]
            + [0, 0.5, 1, 1.5].map { lead in
                let right = margins.count { $0.lead >= lead ? $0.isBestRight : $0.isRulesRight }
                let changed = margins.count { $0.lead >= lead }
                let shares = [rules, right, changed].map { Double($0 * 1000 / max(1, margins.count)) / 1000 }
                return "lead \(lead): of \(margins.count) \(what) right by rules, right by weights, changed: \(shares)"
            }
    }

    /// By how much the likeliest leads whom the rules chose, and which of the two is right.
    private typealias Margin = (lead: Double, isRulesRight: Bool, isBestRight: Bool)

    private static func margin(_ choice: Choice, _ weights: Weights) -> Margin {
        let odds = choice.clues.map { $0.reduce(0) { $0 + (weights[$1] ?? 0) } }
        let rules = choice.isRules.indices.filter { choice.isRules[$0] }
        let best = odds.indices.max { odds[$0] < odds[$1] } ?? 0
        let isRulesRight = rules.contains { choice.isRight($0) }
        if rules.contains(best) { return (-1, isRulesRight, isRulesRight) }
        return (odds[best] - (rules.map { odds[$0] }.max() ?? 0), isRulesRight, choice.isRight(best))
    }
}

import AnnalsCoding
import Foundation

/// Who could stand on a side of an event that a reader found, and who does.
struct Choice {
    let options: [PartyOption]
    /// Which of them the reader would take.
    let isRight: [Bool]
    let weight: Double

    /// Nil where none of them is right.
    init?(_ options: [PartyOption], weight: Double, isRight: (PartyOption) -> Bool) {
        self.options = options
        self.isRight = options.map(isRight)
        self.weight = weight
        guard self.isRight.contains(true) else { return nil }
    }

    /// The choice for a side of an event that a reader found; nil where no option is right.
    init?(_ options: [PartyOption], side: Side, event: ReadEvent) {
        let (names, others) =
            side == .by ? (event.initiators, event.targets) : (event.targets, event.initiators)
        self.init(options, weight: event.isCore ? 1 : 0.6) { option in
            guard let state = option.state else { return names.isEmpty }
            // Of two of one state it is not enough that the state is right.
            return names.contains(state)
                && (!others.contains(state) || option.actors.contains { names.contains($0.id) })
        }
    }
}

/// Conditional logit (McFadden 1974) by the descent of `Regression`; of several right options any will do.
struct ChoiceRegression {
    private let epochs = 6
    private let rate = 0.1
    private let decay = 0.001
    private let least = 3

    /// The weight of each clue.
    func weights(of choices: [Choice]) -> [String: Double] {
        let index = ClueIndex(choices.lazy.flatMap(\.options).map(\.clues), least: least)
        let rows = choices.map { $0.options.map { index.numbers(of: $0.clues) } }
        var descent = Descent(count: index.names.count, rate: rate)
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<epochs {
            for number in choices.indices.shuffled(using: &generator) {
                let choice = choices[number]
                let odds = rows[number].map { exp(min(30, descent.sum($0))) }
                let (all, right) = (odds.reduce(0, +), zip(odds, choice.isRight).reduce(0) { $0 + ($1.1 ? $1.0 : 0) })
                for (row, (odd, isRight)) in zip(rows[number], zip(odds, choice.isRight)) {
                    let miss = (odd / all - (isRight ? odd / right : 0)) * choice.weight
                    for clue in row { descent.step(clue, miss + decay * descent.weights[clue]) }
                }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(index.names, descent.weights))
    }
}

/// How often the rules and the weights have a right party, on articles left out of training.
struct ChoiceValidation {
    let lines: [String]

    init(_ articles: [[Choice]], folds: Int = 5) {
        var margins: [(lead: Double, rules: Bool, best: Bool)] = []
        for fold in 0..<folds {
            let training = articles.enumerated().filter { $0.offset % folds != fold }.flatMap(\.element)
            let weights = ChoiceRegression().weights(of: training)
            for choice in articles.enumerated().filter({ $0.offset % folds == fold }).flatMap(\.element) {
                margins.append(Self.margin(choice, weights))
            }
        }
        lines = [0, 0.3, 0.5, 0.7, 1, 1.5].map { lead in
            let right = margins.count { $0.lead >= lead ? $0.best : $0.rules }
            let changed = margins.count { $0.lead >= lead }
            let rules = margins.count { $0.rules }
            let shares = [rules, right, changed].map { Double($0 * 1000 / max(1, margins.count)) / 1000 }
            return
                "lead \(lead): of \(margins.count) sides right by rules \(shares[0]), by weights \(shares[1]), changed \(shares[2])"
        }
    }

    private static func margin(_ choice: Choice, _ weights: [String: Double]) -> (Double, Bool, Bool) {
        let odds = choice.options.map { $0.clues.reduce(0) { $0 + (weights[$1] ?? 0) } }
        let rules = choice.options.indices.filter { choice.options[$0].isRules }
        let best = odds.indices.max { odds[$0] < odds[$1] } ?? 0
        let isRulesRight = rules.contains { choice.isRight[$0] }
        if rules.contains(best) { return (-1, isRulesRight, isRulesRight) }
        return (odds[best] - (rules.map { odds[$0] }.max() ?? 0), isRulesRight, choice.isRight[best])
    }
}

import Foundation
import TrainerTools

/// Conditional logit (McFadden 1974) by the descent of `Regression`; of several right options any will do.
struct ChoiceRegression {
    private let epochs = 6
    private let rate = 0.1
    private let decay = 0.001
    private let least = 12

    /// The weight of each clue.
    func weights(of all: [Choice]) -> Weights {
        let choices = all.filter(\.isTeachable)
        let index = ClueIndex(choices.lazy.flatMap(\.options).map(\.clues.names), least: least)
        let rows = choices.map { $0.options.map { index.numbers(of: $0.clues.names) } }
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

import Foundation
import TrainerTools

/// Conditional logit (McFadden 1974) by the descent of `Regression`; of several right options any will do.
struct ChoiceRegression {
    private let epochs = 6
    private let rate = 0.05
    private let decay = 0.001
    private let least = 6

    /// The weight of each clue.
    func weights(of all: [Choice]) -> Weights {
        let choices = all.filter(\.isTeachable)
        let index = ClueIndex(choices.lazy.flatMap(\.clues), least: least)
        let rows = choices.map { $0.clues.map { index.numbers(of: $0) } }
        var descent = Descent(count: index.names.count, rate: rate)
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<epochs {
            for number in choices.indices.shuffled(using: &generator) {
                let choice = choices[number]
                let odds = rows[number].map { exp(min(30, descent.sum($0))) }
                let (all, right) = (odds.reduce(0, +), zip(odds, choice.worth).reduce(0) { $0 + $1.0 * $1.1 })
                for (row, (odd, worth)) in zip(rows[number], zip(odds, choice.worth)) {
                    let miss = (odd / all - odd * worth / right) * choice.weight
                    for clue in row { descent.step(clue, miss + decay * descent.weights[clue]) }
                }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(index.names, descent.weights))
    }
}

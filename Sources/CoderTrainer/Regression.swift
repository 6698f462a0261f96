import Foundation
import TrainerTools

/// Logistic regression by stochastic descent, each weight at a rate of its own (AdaGrad; Duchi, Hazan and Singer 2011),
/// drawn to nothing by what it does not need. Seeded: the same lessons give the same weights.
struct Regression {
    private let epochs = 8
    private let rate = 0.08
    private let decay = 0.003
    /// A clue seen less often has no weight.
    private let least = 4

    /// The weight of each clue, in natural logarithms of the odds: midway between the odds for an event and those for one
    /// whose sides and days are right, for whatever is kept should be both.
    func weights(of lessons: [Lesson]) -> Weights {
        let index = ClueIndex(lessons.lazy.map(\.clues), least: least)
        let rows = lessons.map { index.numbers(of: $0.clues) }
        let events = descend(lessons, rows, to: \.isEvent, count: index.names.count)
        let wholes = descend(lessons, rows, to: \.isWhole, count: index.names.count)
        return Dictionary(uniqueKeysWithValues: zip(index.names, zip(events, wholes).map { ($0 + $1) / 2 }))
    }

    private func descend(
        _ lessons: [Lesson],
        _ rows: [[Int]],
        to isRight: KeyPath<Lesson, Bool>,
        count: Int
    ) -> [Double] {
        var descent = Descent(count: count, rate: rate)
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<epochs {
            for number in lessons.indices.shuffled(using: &generator) {
                let (lesson, row) = (lessons[number], rows[number])
                let miss = (1 / (1 + exp(-descent.sum(row))) - (lesson[keyPath: isRight] ? 1 : 0)) * lesson.weight
                for clue in row { descent.step(clue, miss + decay * descent.weights[clue]) }
            }
        }
        return descent.weights
    }
}

/// Weights on their way down, each with the slopes that it has met.
struct Descent {
    private(set) var weights: [Double]
    private var slopes: [Double]
    private let rate: Double

    init(count: Int, rate: Double) {
        weights = Array(repeating: 0, count: count)
        slopes = Array(repeating: 0.01, count: count)
        self.rate = rate
    }

    /// The weights of some clues together.
    func sum(_ row: [Int]) -> Double {
        row.reduce(0) { $0 + weights[$1] }
    }

    /// A step of one weight against a slope.
    mutating func step(_ clue: Int, _ slope: Double) {
        slopes[clue] += slope * slope
        weights[clue] -= rate * slope / slopes[clue].squareRoot()
    }
}

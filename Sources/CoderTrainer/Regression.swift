import Foundation

/// Logistic regression by stochastic descent, each weight at a rate of its own (AdaGrad; Duchi, Hazan and Singer 2011),
/// drawn to nothing by what it does not need. Seeded: the same lessons give the same weights.
struct Regression {
    var epochs = 8
    var rate = 0.08
    var decay = 0.003
    /// A clue seen less often has no weight.
    var least = 4
    var seed: UInt64 = 1

    /// The weight of each clue, in natural logarithms of the odds; `always` counts for all.
    func weights(of lessons: [Lesson]) -> [String: Double] {
        let (names, rows) = numbered(lessons)
        var weights = [Double](repeating: 0, count: names.count)
        var slopes = [Double](repeating: 0.01, count: names.count)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<epochs {
            for index in lessons.indices.shuffled(using: &generator) {
                let lesson = lessons[index]
                let odds = rows[index].reduce(0) { $0 + weights[$1] }
                let miss = (1 / (1 + exp(-odds)) - (lesson.isEvent ? 1 : 0)) * lesson.weight
                for clue in rows[index] {
                    let slope = miss + (clue == 0 ? 0 : decay * weights[clue])
                    slopes[clue] += slope * slope
                    weights[clue] -= rate * slope / slopes[clue].squareRoot()
                }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(names, weights))
    }

    /// The clues seen often enough, `always` first, and those of each lesson by number.
    private func numbered(_ lessons: [Lesson]) -> (names: [String], rows: [[Int]]) {
        var counts: [String: Int] = [:]
        for clue in lessons.lazy.flatMap({ Set($0.clues) }) { counts[clue, default: 0] += 1 }
        let names = ["always"] + counts.filter { $0.value >= least }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        return (names, lessons.map { lesson in [0] + Set(lesson.clues).compactMap { numbers[$0] }.sorted() })
    }
}

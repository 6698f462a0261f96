import AnnalsCoding
import AnnalsModel

/// What weights are worth on articles that they were not trained on: in each of some folds a part is left out.
struct CrossValidation {
    /// A table: what would be kept from some odds on, with its precision and recall among all core events.
    let lines: [String]

    init(_ articles: [Lessons]) {
        let all = Folds.weighed(articles) { Regression().weights(of: $0.flatMap(\.lessons)) }
            .flatMap { weights, left in
                left.flatMap(\.lessons).map { (lesson: $0, odds: Self.odds(of: $0.clues, weights)) }
            }
        let weighed = all.filter { !$0.lesson.isJudged }
        let core = articles.reduce(0) { $0 + $1.coreCount }
        let least = Likelihood.leastOdds
        let thresholds = (least, least + Likelihood.burden)
        let kept = weighed.filter { lesson, odds in
            odds * 1000 >= Double(Self.isUncontested(lesson) ? thresholds.0 : thresholds.1)
        }
        lines =
            [
                Self.line("by rules", weighed.map(\.lesson).filter(Self.isUncontested), core),
                Self.line("as the coder does, from \(thresholds)", kept.map(\.lesson), core),
            ]
            + stride(from: -1.5, through: 1.5, by: 0.5).map { least in
                Self.line("from odds \(least)", weighed.filter { $0.odds >= least }.map(\.lesson), core)
            }
            + Self.judged(all.filter { $0.lesson.isJudged })
    }

    /// What share of the events that were put to strict readers is right among the likeliest.
    private static func judged(_ all: [(lesson: Lesson, odds: Double)]) -> [String] {
        let likeliest = all.sorted { $0.odds > $1.odds }
        return stride(from: 0.1, through: 1, by: 0.1).map { share in
            let kept = likeliest.prefix(Int(Double(all.count) * share))
            let right = Double(kept.count { $0.lesson.isWhole }) / Double(max(1, kept.count))
            let odds = kept.last?.odds ?? 0
            return "judged: from odds \(rounded(odds)) \(kept.count) kept, right \(rounded(right))"
        }
    }

    private static func rounded(_ number: Double) -> Double { Double(Int(number * 1000)) / 1000 }

    private static func isUncontested(_ lesson: Lesson) -> Bool { lesson.clues.contains("against=nothing") }

    private static func odds(of clues: [String], _ weights: Weights) -> Double {
        clues.reduce(0) { $0 + (weights[$1] ?? 0) }
    }

    private static func line(_ name: String, _ kept: [Lesson], _ core: Int) -> String {
        let found = Double(kept.count { $0.isCore })
        let precision = found / max(1, found + Double(kept.count { !$0.isEvent }))
        let recall = found / Double(max(1, core))
        let f1 = 2 * precision * recall / max(0.001, precision + recall)
        let whole = Double(kept.count { $0.isWhole }) / Double(max(1, kept.count))
        let shares = [precision, recall, f1, whole].map { String(rounded($0)) }
        let figures = shares.joined(separator: " ")
        return "\(name): \(kept.count) kept, precision recall F1 whole \(figures)"
    }
}

/// What weights are worth on articles that they were not trained on: in each of some folds a part is left out.
struct CrossValidation {
    /// A table: what would be kept from some odds on, with its precision and recall among all core events.
    let lines: [String]

    init(_ articles: [Lessons], folds: Int = 5) {
        var weighed: [(lesson: Lesson, odds: Double)] = []
        for fold in 0..<folds {
            let training = articles.enumerated().filter { $0.offset % folds != fold }.flatMap(\.element.lessons)
            let weights = Regression().weights(of: training)
            for article in articles.enumerated() where article.offset % folds == fold {
                weighed += article.element.lessons.map { ($0, Self.odds(of: $0.clues, weights)) }
            }
        }
        let core = articles.reduce(0) { $0 + $1.coreCount }
        lines =
            [
                Self.line("no weights", weighed.map(\.lesson).filter(Self.isUncontested), core)
            ]
            + stride(from: -1.5, through: 1.5, by: 0.25).map { least in
                Self.line("odds \(least)", weighed.filter { $0.odds >= least }.map(\.lesson), core)
            }
            + [(-1.25, 0.25), (-1, 0.25), (-0.75, 0.25), (-1, 0.5), (-0.75, 0.5), (-0.5, 0.5), (-0.5, 0.75)].map {
                pair in
                let kept = weighed.filter { $0.odds >= (Self.isUncontested($0.lesson) ? pair.0 : pair.1) }
                return Self.line("odds \(pair.0), or \(pair.1)", kept.map(\.lesson), core)
            }
    }

    private static func isUncontested(_ lesson: Lesson) -> Bool { lesson.clues.contains("against=nothing") }

    private static func odds(of clues: [String], _ weights: [String: Double]) -> Double {
        Set(clues).sorted().reduce(weights["always"] ?? 0) { $0 + (weights[$1] ?? 0) }
    }

    private static func line(_ name: String, _ kept: [Lesson], _ core: Int) -> String {
        let found = Double(kept.count { $0.isCore })
        let precision = found / max(1, found + Double(kept.count { !$0.isEvent }))
        let recall = found / Double(max(1, core))
        let f1 = 2 * precision * recall / max(0.001, precision + recall)
        let figures = [precision, recall, f1].map { String(Double(Int($0 * 1000)) / 1000) }.joined(separator: " ")
        return "\(name): \(kept.count) kept, precision recall F1 \(figures)"
    }
}

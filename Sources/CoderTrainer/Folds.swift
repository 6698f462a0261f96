/// Articles cut into parts, each of which is left out of training once.
enum Folds {
    /// For each part the weights that the other articles give, with the articles of the part.
    static func weighed<Article>(
        _ articles: [Article],
        count: Int = 5,
        by train: ([Article]) -> Weights
    ) -> [(weights: Weights, left: [Article])] {
        (0..<count).map { fold in
            let parts = Dictionary(grouping: articles.enumerated()) { $0.offset % count == fold }
            let weights = train(parts[false, default: []].map(\.element))
            return (weights, parts[true, default: []].map(\.element))
        }
    }
}

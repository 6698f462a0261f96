import AnnalsModel

/// How much each clue speaks for an answer, in thousandths of the natural logarithm of the odds.
///
/// Whole numbers are added, so that every machine gets the same. The weights are trained on articles whose events were read
/// by hand: `Scripts/train coder`.
struct ClueWeights: Sendable {
    private let weights: [ClueKey: Int]

    /// The compiled weights by which words that fit a frame are likely to be an event in the eyes of a careful reader: a
    /// logistic regression (Cox 1958).
    static let likelihood = ClueWeights(Table(Asset.text("likelihood.tsv")))

    /// The compiled weights by which somebody is likely to stand on a side of an event: a conditional logit (McFadden 1974).
    static let choices = ClueWeights(Table(Asset.text("choices.tsv")))

    /// The compiled weights by which an event is likely to have been on some days: a conditional logit too.
    static let dates = ClueWeights(Table(Asset.text("dates.tsv")))

    init(_ table: Table) {
        weights = Dictionary(
            table.rows.map { (ClueKey($0["clue"]), Int($0["weight"]) ?? 0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The weight of a clue; 0 where it has none.
    subscript(clue: ClueKey) -> Int { weights[clue] ?? 0 }
}

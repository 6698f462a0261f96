import AnnalsModel

/// How likely words that fit a frame are to be an event in the eyes of a careful reader.
///
/// A logistic regression (Cox 1958) over clues: each clue that holds adds its weight, in thousandths of the natural
/// logarithm of the odds. The weights are trained on articles whose events were read by hand: `Scripts/train coder`.
struct Likelihood: Sendable {
    private let weights: [String: Int]

    /// The weights that are compiled in.
    static let standard = Likelihood(Table(Asset.text("likelihood.tsv")))

    /// The weights by which parties are chosen.
    static let choices = Likelihood(Table(Asset.text("choices.tsv")))

    init(_ table: Table) {
        weights = Dictionary(
            table.rows.map { ($0["clue"], Int($0["weight"]) ?? 0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The odds that some clues leave: 0 where it is as likely as not.
    func odds(_ clues: [String]) -> Int {
        clues.reduce(weights["always"] ?? 0) { $0 + (weights[$1] ?? 0) }
    }

    /// What words must reach that no rule objects to.
    static let least = -400
    /// What words must reach that a rule objects to.
    static let leastDespiteObjection = 800
}

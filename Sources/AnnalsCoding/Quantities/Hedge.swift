internal import AnnalsModel

/// Words beside a number that loosen or bound it, from `hedges.tsv`.
enum Hedge {
    /// Those that stand before it.
    static let before = table("before")
    /// Those that stand behind it.
    static let after = table("after")

    private static func table(_ side: String) -> PhraseTable<Magnitude.Qualifier> {
        PhraseTable(
            Table(Asset.text("hedges.tsv")).rows.compactMap { row in
                guard row["side"] == side, let qualifier = Magnitude.Qualifier(rawValue: row["qualifier"]) else {
                    return nil
                }
                return (row["words"], qualifier)
            }
        )
    }
}

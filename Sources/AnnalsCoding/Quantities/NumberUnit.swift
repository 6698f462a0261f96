internal import AnnalsModel

/// A unit of money or measure that stands beside a number, from `units.tsv`.
struct NumberUnit: Hashable, Sendable {
    let sort: Quantity.Sort
    /// ISO 4217 code in lower case, `percent`, or the unit's English name in the singular.
    let name: String

    /// Those that stand before a number, such as "$".
    static let before = table("before")
    /// Those that stand behind it, such as "kilometres".
    static let after = table("after")

    private static func table(_ side: String) -> PhraseTable<NumberUnit> {
        PhraseTable(
            Table(Asset.text("units.tsv")).rows.compactMap { row in
                guard row["side"] == side, let sort = Quantity.Sort(rawValue: row["sort"]) else { return nil }
                return (row["word"], NumberUnit(sort: sort, name: row["unit"]))
            }
        )
    }
}

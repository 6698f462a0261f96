import AnnalsModel
import CAssets

/// The verbs whose past forms do not end in -ed.
struct IrregularVerbs: Sendable {
    /// Those of `irregular-verbs.tsv`.
    static let standard = IrregularVerbs(Table(Asset.text("irregular-verbs.tsv")))

    private let verbs: [String: String]

    init(_ table: Table) {
        verbs = Dictionary(
            table.rows.flatMap { row in row["forms"].split(separator: " ").map { (String($0), row["verb"]) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The verb of a past form, also behind a prefix: "overran" is of "overrun"; nil for any other word.
    func verb(of form: String) -> String? {
        if let verb = verbs[form] { return verb }
        for prefix in Self.prefixes where form.hasPrefix(prefix) {
            if let verb = verbs[String(form.dropFirst(prefix.count))] { return prefix + verb }
        }
        return nil
    }

    private static let prefixes = ["over", "under", "with", "fore", "mis", "out", "re", "un", "up"]
}

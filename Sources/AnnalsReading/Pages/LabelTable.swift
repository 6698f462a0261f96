import AnnalsModel

/// The words of classes and ids that mark furniture (`labels.tsv`).
struct LabelTable: Sendable {
    static let standard = LabelTable(Table(Asset.text("labels.tsv")))

    private let words: Set<String>

    init(_ table: Table) {
        words = Set(table.rows.map { $0["word"] })
    }

    /// Whether a class or id names furniture.
    func marks(_ labels: String) -> Bool {
        Self.words(of: labels).contains(where: words.contains)
    }

    /// The words of a class or id, cut at signs and at inner capitals.
    static func words(of labels: String) -> [String] {
        var words: [String] = []
        var word = ""
        var last: Unicode.Scalar = " "
        for scalar in labels.unicodeScalars {
            if !scalar.isLetter || (scalar.isUpper && last.isLower) {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if scalar.isLetter { word.unicodeScalars.append(scalar) }
            last = scalar
        }
        return word.isEmpty ? words : words + [word.lowercased()]
    }
}

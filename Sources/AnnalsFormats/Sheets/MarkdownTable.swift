/// Writes a sheet as a table of GitHub Flavored Markdown (section 4.10 of its specification).
public enum MarkdownTable {
    /// The head of the table: the names and the line beneath.
    public static func head(_ columns: [Sheet.Column]) -> String {
        let rule = columns.map { $0.alignment == .trailing ? "---:" : "---" }
        return line(columns.map(\.name)) + "| " + rule.joined(separator: " | ") + " |\n"
    }

    /// One row.
    public static func line(_ cells: [String]) -> String {
        "| " + cells.map(escape).joined(separator: " | ") + " |\n"
    }

    /// A text in which nothing is taken for markup, on one line.
    public static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r": escaped.unicodeScalars.append(" ")
            case "\\", "|", "*", "_", "`", "<", ">", "[", "]", "#":
                escaped.unicodeScalars.append("\\")
                escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

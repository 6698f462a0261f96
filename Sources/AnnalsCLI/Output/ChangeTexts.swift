import Annals
import AnnalsFormats

/// A diff for reading: changes by projection, each with its cause and the quotations behind it.
struct ChangeTexts {
    /// Whether quotations are left out.
    var isBrief = false
    private let width = max(60, Surroundings.current.width ?? 100)

    func print(_ answer: Answer) throws(OutputError) {
        var output = Output()
        try output.write(text(answer))
        try output.flush()
    }

    /// The changes as lines.
    func text(_ answer: Answer) -> String {
        var text = ""
        var projection = ""
        for row in answer.rows {
            if row.cells[0] != projection {
                projection = row.cells[0]
                text += (text.isEmpty ? "" : "\n") + projection + "\n"
            }
            text += lines("\(row.cells[1])  [\(row.cells[2])]", indent: 2)
            if !isBrief { text += quotations(row.json["because"]) }
        }
        return text
    }

    private func quotations(_ because: JSON?) -> String {
        guard case .array(let entries)? = because else { return "" }
        return entries.map { lines(Self.reason($0), indent: 6) }.joined()
    }

    private static func reason(_ entry: JSON) -> String {
        let position = entry["position"].map { "#\($0.text) " } ?? ""
        if case .string(let reason)? = entry["reason"], case .string(let author)? = entry["author"] {
            return "\(position)\(reason) (\(author))"
        }
        guard case .string(let quote)? = entry["quote"], case .string(let reported)? = entry["reported"] else {
            return ""
        }
        let outlet = if case .string(let name)? = entry["outlet"] { name + ", " } else { "" }
        return "\(position)“\(quote)” (\(outlet)\(reported))"
    }

    private func lines(_ text: String, indent: Int) -> String {
        let space = String(repeating: " ", count: indent)
        return TerminalTable.fold(DisplayWidth.plain(text), to: width - indent).map { space + $0 + "\n" }.joined()
    }
}

/// Lays a sheet out in aligned columns for a terminal.
public struct TerminalTable: Sendable {
    /// How many columns the terminal has; nil where lines may be as long as they are.
    public let width: Int?
    /// Whether the head is set off by escape sequences.
    public let isStyled: Bool
    private let gap = 2
    private let least = 12

    /// Makes a layout for a terminal.
    public init(width: Int?, isStyled: Bool) {
        self.width = width
        self.isStyled = isStyled
    }

    /// The sheet as lines, head first. Texts of flexible columns are broken over lines where they do not fit.
    public func text(_ sheet: Sheet) -> String {
        let rows = sheet.rows.map { $0.map(DisplayWidth.plain) }
        let widths = widths(of: sheet.columns, rows)
        let head = line(sheet.columns.map(\.name), sheet.columns, widths)
        return (isStyled ? "\u{1B}[1m" + head + "\u{1B}[0m" : head) + "\n"
            + rows.map { lines($0, sheet.columns, widths) }.joined()
    }

    private func widths(of columns: [Sheet.Column], _ rows: [[String]]) -> [Int] {
        var widths = columns.map { DisplayWidth.columns(of: $0.name) }
        for row in rows {
            for (index, cell) in row.enumerated() where index < widths.count {
                widths[index] = max(widths[index], DisplayWidth.columns(of: cell))
            }
        }
        return narrowed(widths, columns)
    }

    /// Takes what is over the terminal's width from the flexible columns, the widest first.
    private func narrowed(_ widths: [Int], _ columns: [Sheet.Column]) -> [Int] {
        guard let width else { return widths }
        var widths = widths
        var over = widths.reduce(0, +) + gap * (widths.count - 1) - width
        let flexible = columns.indices.filter { columns[$0].isFlexible }
        while over > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > least {
            let next = flexible.filter { $0 != widest }.map { widths[$0] }.max() ?? least
            let cut = min(over, max(1, widths[widest] - max(next, least)))
            widths[widest] -= cut
            over -= cut
        }
        return widths
    }

    private func lines(_ row: [String], _ columns: [Sheet.Column], _ widths: [Int]) -> String {
        let folded = zip(row, widths).map { Self.fold($0, to: $1) }
        let height = folded.map(\.count).max() ?? 0
        return (0..<height).map { index in
            line(folded.map { index < $0.count ? $0[index] : "" }, columns, widths) + "\n"
        }.joined()
    }

    private func line(_ cells: [String], _ columns: [Sheet.Column], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let space = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.columns(of: cell)))
            line += columns[index].alignment == .trailing ? space + cell : cell + space
            line += index + 1 < cells.count ? String(repeating: " ", count: gap) : ""
        }
        return String(line[..<(line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex)])
    }

    /// The text in lines of at most `width` columns, broken at spaces where it has any.
    public static func fold(_ text: String, to width: Int) -> [String] {
        guard DisplayWidth.columns(of: text) > width, width > 0 else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let joined = line.isEmpty ? String(word) : line + " " + word
            if DisplayWidth.columns(of: joined) <= width {
                line = joined
            } else {
                if !line.isEmpty { lines.append(line) }
                line = DisplayWidth.cut(String(word), to: width)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

/// A tab-separated text with a line of column names; lines that start with `#` and blank lines are comments.
public struct Table: Sendable {
    /// A line by column name.
    public struct Row: Sendable {
        /// The line's number in the file, from 1.
        public let line: Int
        private let fields: [String: String]

        init(line: Int = 0, fields: [String: String]) {
            self.line = line
            self.fields = fields
        }

        /// The field of a column; empty where the line is short or there is no such column.
        public subscript(column: String) -> String {
            fields[column] ?? ""
        }
    }

    /// The column names, in order.
    public let columns: [String]
    /// The lines, in order.
    public let rows: [Row]

    /// Reads a text. Fields are trimmed of spaces.
    public init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter { _, line in
            !line.isEmpty && !line.hasPrefix("#") && line.contains { !$0.isWhitespace }
        }
        let columns = lines.first.map { Self.fields($0.element) } ?? []
        rows = lines.dropFirst().map { number, line in
            Row(
                line: number + 1,
                fields: Dictionary(zip(columns, Self.fields(line)), uniquingKeysWith: { first, _ in first })
            )
        }
        self.columns = columns
    }

    private static func fields(_ line: Substring) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
            var field = field
            while field.first?.isWhitespace == true { field.removeFirst() }
            while field.last?.isWhitespace == true { field.removeLast() }
            return String(field)
        }
    }
}

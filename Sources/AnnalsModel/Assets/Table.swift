/// A tab-separated text with a line of column names; lines that start with `#` and blank lines are comments.
public struct Table: Sendable {
    /// A line by column name.
    public struct Row: Sendable {
        /// The line's number in the file, from 1.
        public let line: Int
        private let columns: [String]
        private let fields: [String]

        init(line: Int, columns: [String], fields: [String]) {
            self.line = line
            self.columns = columns
            self.fields = fields
        }

        /// The field of a column; empty where the line is short or there is no such column.
        public subscript(column: String) -> String {
            columns.firstIndex(of: column).flatMap { $0 < fields.count ? fields[$0] : nil } ?? ""
        }
    }

    /// The column names, in order.
    public let columns: [String]
    /// The lines, in order.
    public let rows: [Row]

    /// Reads a text. Fields are trimmed of spaces.
    public init(_ text: String) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .map { (number: $0 + 1, text: Substring($1)) }
            .filter { !$0.text.hasPrefix("#") && $0.text.contains { !$0.isWhitespace } }
        let columns = lines.first.map { Self.fields($0.text) } ?? []
        rows = lines.dropFirst().map { Row(line: $0.number, columns: columns, fields: Self.fields($0.text)) }
        self.columns = columns
    }

    private static func fields(_ line: Substring) -> [String] {
        line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { field in
            var field = Substring(field)
            while field.first?.isWhitespace == true { field.removeFirst() }
            while field.last?.isWhitespace == true { field.removeLast() }
            return String(field)
        }
    }
}

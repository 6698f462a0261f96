/// Columns of an answer, for the formats that have columns: CSV, Markdown and the table on a terminal.
public struct Sheet: Hashable, Sendable {
    /// A column.
    public struct Column: Hashable, Sendable {
        /// Where a column's text stands in its cell.
        public enum Alignment: Hashable, Sendable { case leading, trailing }

        /// What stands at its head: the name that the JSON key has too.
        public let name: String
        /// Where its text stands.
        public let alignment: Alignment
        /// Whether a terminal that is too narrow may cut its text short or break it over lines.
        public let isFlexible: Bool

        /// Makes a column.
        public init(_ name: String, _ alignment: Alignment = .leading, isFlexible: Bool = false) {
            self.name = name
            self.alignment = alignment
            self.isFlexible = isFlexible
        }
    }

    /// The columns, in order.
    public var columns: [Column]
    /// The rows, a text for each column.
    public var rows: [[String]]

    /// Makes a sheet.
    public init(columns: [Column], rows: [[String]] = []) {
        self.columns = columns
        self.rows = rows
    }
}

public import AnnalsModel

/// A row of a dataset by column name.
public struct DatasetRow: Sendable {
    /// The line of the file that it starts on, from 1.
    public let line: Int
    private let fields: [String]
    private let columns: [String: Int]

    init(line: Int, fields: [String], columns: [String: Int]) {
        self.line = line
        self.fields = fields
        self.columns = columns
    }

    /// The field of a column; empty where there is none, or where the dataset writes that it has no value.
    public subscript(column: String) -> String {
        guard let index = columns[column.lowercased()], fields.indices.contains(index) else { return "" }
        let field = fields[index]
        return field == "NA" || field == "NULL" ? "" : field
    }

    /// A number of a column; nil where it holds none.
    public func number(_ column: String) -> Double? {
        Double(self[column]).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The field of a column that a row must have.
    public func required(_ column: String) throws(RowRefusal) -> String {
        let field = self[column]
        guard !field.isEmpty else { throw refusal("\(column) is empty") }
        return field
    }

    /// The day of a column that a row must have: `2022-02-24`, `20220224`, `24 February 2022`.
    public func day(_ column: String) throws(RowRefusal) -> Day {
        let field = try required(column)
        guard let day = DatasetDate.day(field) else {
            throw refusal("\(column) holds '\(field.prefix(40))', which is no date")
        }
        return day
    }

    /// A refusal of this row.
    public func refusal(_ reason: String) -> RowRefusal {
        RowRefusal(line: line, reason: reason)
    }
}

/// The ways in which datasets write dates.
enum DatasetDate {
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// Reads `2022-02-24` (with or without a time after it), `20220224`, `24 February 2022`, `24-Feb-22`.
    static func day(_ text: String) -> Day? {
        if let day = Day(text.prefix(10)) { return day }
        if text.utf8.count >= 8, let number = Int(text.prefix(8)) {
            return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        let parts = text.split { $0 == " " || $0 == "-" || $0 == "/" }
        guard parts.count == 3, let day = Int(parts[0]), let written = Int(parts[2]), parts[1].utf8.count >= 3,
            let month = months.firstIndex(where: { $0.hasPrefix(parts[1].lowercased()) })
        else { return nil }
        return Day(year: parts[2].utf8.count == 2 ? 2000 + written : written, month: month + 1, day: day)
    }

    /// Reads GDELT's `20220224133000`, in UTC.
    static func instant(_ text: String) -> Instant? {
        guard text.utf8.count == 14, let number = Int(text), let day = day(text) else { return nil }
        let time = number % 1_000_000
        let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100)
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return Instant(day: day, secondOfDay: hour * 3600 + minute * 60 + second)
    }
}

public import AnnalsModel

/// A coded dataset that can be imported row by row.
public protocol Dataset: Sendable {
    /// The name that `annals import --format` takes.
    static var name: String { get }
    /// What separates two fields.
    static var separator: Character { get }
    /// Whether fields can be quoted as RFC 4180 has it.
    static var isQuoted: Bool { get }
    /// The columns of a file without a line of names; nil where the first line names them.
    static var columns: [String]? { get }
    /// The columns without which a row says nothing.
    static var required: [String] { get }

    /// Reads a row as events: one in most datasets, one a counted column in tables of counts.
    func events(from row: DatasetRow) throws(RowRefusal) -> [ImportedEvent]
}

/// An event of a dataset with the key that its row keeps through every version of the dataset.
public struct ImportedEvent: Hashable, Sendable {
    /// The dataset's name and the row's id in it, such as `acled:UKR1234`.
    public let key: String
    /// The event.
    public let event: Event

    /// Makes an imported event.
    public init(key: String, event: Event) {
        self.key = key
        self.event = event
    }
}

/// Why a row cannot become an event.
public struct RowRefusal: Error, Hashable, Sendable {
    /// The line of the file that the row starts on, from 1.
    public let line: Int
    /// What is wrong and what to try, in a sentence.
    public let reason: String

    /// Makes a refusal.
    public init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }
}

extension RowRefusal: CustomStringConvertible {
    /// The line and the reason.
    public var description: String { "line \(line): \(reason)" }
}

/// Reads a file of a dataset as its bytes arrive, in bounded memory.
public struct DatasetReader: Sendable {
    /// A row read, or refused with the reason.
    public typealias Outcome = Result<[ImportedEvent], RowRefusal>

    private let dataset: any Dataset
    private var reader: DelimitedReader
    private var columns: [String: Int]?

    /// Reads a file in the given dataset's form.
    public init(_ dataset: any Dataset) {
        let form = type(of: dataset)
        self.dataset = dataset
        reader = DelimitedReader(separator: form.separator, quoted: form.isQuoted)
        columns = form.columns.map(Self.index)
    }

    /// Takes the next bytes of the file and hands over the outcome of each row that they complete.
    public mutating func read(_ bytes: some Sequence<UInt8>, _ body: (Outcome) throws -> Void) throws {
        var columns = columns
        let dataset = dataset
        defer { self.columns = columns }
        try reader.read(bytes) { line, record in
            try Self.take(line, record, dataset: dataset, columns: &columns, body)
        }
    }

    /// Hands over the last row where the file does not end in a line feed.
    public mutating func finish(_ body: (Outcome) throws -> Void) throws {
        var columns = columns
        let dataset = dataset
        defer { self.columns = columns }
        try reader.finish { line, record in
            try Self.take(line, record, dataset: dataset, columns: &columns, body)
        }
    }

    private static func take(
        _ line: Int,
        _ record: DelimitedReader.Record?,
        dataset: any Dataset,
        columns: inout [String: Int]?,
        _ body: (Outcome) throws -> Void
    ) throws {
        guard let record else {
            let reason = "the row is longer than \(DelimitedReader.longestRecord) bytes; check its quotation marks"
            return try body(.failure(RowRefusal(line: line, reason: reason)))
        }
        guard let known = columns else {
            columns = try header(record, of: dataset)
            return
        }
        let row = DatasetRow(line: line, fields: record.fields, columns: known)
        try body(Outcome { () throws(RowRefusal) in try dataset.events(from: row) })
    }

    private static func header(_ record: DelimitedReader.Record, of dataset: any Dataset) throws -> [String: Int] {
        let columns = index(record.fields)
        let missing = type(of: dataset).required.filter { columns[$0.lowercased()] == nil }
        guard missing.isEmpty else {
            let names = missing.joined(separator: ", ")
            throw RowRefusal(
                line: record.line,
                reason: "no column \(names); is this a file of \(type(of: dataset).name)?"
            )
        }
        return columns
    }

    private static func index(_ names: [String]) -> [String: Int] {
        var names = names
        if let first = names.first, first.unicodeScalars.first == "\u{FEFF}" {
            names[0] = String(first.unicodeScalars.dropFirst())
        }
        return Dictionary(zip(names.map { $0.lowercased() }, 0...), uniquingKeysWith: { first, _ in first })
    }
}

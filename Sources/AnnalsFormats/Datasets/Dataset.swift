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

    /// The name of the dataset that the rows are of: keys begin with it.
    var dataset: String { get }

    /// Reads a row as events: one in most datasets, one a counted column in tables of counts.
    func events(from row: DatasetRow) throws(RowRefusal) -> [ImportedEvent]
}

extension Dataset {
    /// The name of the format, where a format is of one dataset.
    public var dataset: String { Self.name }
}

/// An event of a dataset with the key that its row keeps through every version of the dataset.
public struct ImportedEvent: Hashable, Sendable {
    /// The dataset's name and the row's id in it, such as `acled:UKR1234`.
    public let key: String
    /// The event.
    public let event: Event
    /// The line of the file that its row starts on, from 1.
    public internal(set) var line = 0

    /// Makes an imported event. Its gist becomes that of the dataset's name: rows of one dataset are different happenings.
    public init(key: String, event: Event) {
        self.key = key
        var event = event
        event.gist = [Self.mark(of: key.prefix { $0 != ":" })]
        self.event = event
    }

    /// A hash of a dataset's name (FNV-1a, RFC 9923, folded to 16 bits).
    private static func mark(of dataset: Substring) -> UInt16 {
        let hash = dataset.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return UInt16(truncatingIfNeeded: hash >> 16 ^ hash)
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

    /// How rows are written.
    public enum Form: Sendable {
        /// Fields between separators, as the dataset has them.
        case delimited
        /// JSON objects, in an array or one behind the other; their names are the columns.
        case objects
    }

    private let dataset: any Dataset
    private let form: Form
    private var records: DelimitedReader
    private var objects = ObjectReader()
    private var columns: [String: Int]?

    /// Reads a file in the given dataset's form.
    public init(_ dataset: any Dataset, form: Form = .delimited) {
        let type = type(of: dataset)
        self.dataset = dataset
        self.form = form
        records = DelimitedReader(separator: type.separator, quoted: type.isQuoted)
        columns = type.columns.map(Self.index)
    }

    /// Takes the next bytes of the file and hands over the outcome of each row that they complete.
    public mutating func read(_ bytes: some Sequence<UInt8>, _ body: (Outcome) throws -> Void) throws {
        let dataset = dataset
        guard form == .delimited else {
            return try objects.read(bytes) { try body(Self.outcome($0, object: $1, dataset)) }
        }
        var columns = columns
        defer { self.columns = columns }
        try records.read(bytes) { line, record in
            try Self.outcome(line, record, dataset, &columns).map(body)
        }
    }

    /// Hands over the last row where the file does not end in a line feed.
    public mutating func finish(_ body: (Outcome) throws -> Void) throws {
        let dataset = dataset
        guard form == .delimited else { return try objects.finish { try body(Self.outcome($0, object: $1, dataset)) } }
        var columns = columns
        defer { self.columns = columns }
        try records.finish { line, record in
            try Self.outcome(line, record, dataset, &columns).map(body)
        }
    }

    /// The outcome of a record; nil for that which names the columns.
    private static func outcome(
        _ line: Int,
        _ record: DelimitedReader.Record?,
        _ dataset: any Dataset,
        _ columns: inout [String: Int]?
    ) throws -> Outcome? {
        guard let record else { return .failure(tooLong(line)) }
        guard let known = columns else {
            columns = try header(record, of: dataset)
            return nil
        }
        return outcome(of: dataset) { () throws(RowRefusal) in
            DatasetRow(line: line, fields: record.fields, columns: known)
        }
    }

    private static func outcome(_ line: Int, object: [UInt8]?, _ dataset: any Dataset) -> Outcome {
        guard let object else { return .failure(tooLong(line)) }
        return outcome(of: dataset) { () throws(RowRefusal) in try DatasetRow(line: line, object: object) }
    }

    private static func outcome(
        of dataset: any Dataset,
        _ row: () throws(RowRefusal) -> DatasetRow
    ) -> Outcome {
        Outcome { () throws(RowRefusal) in
            let row = try row()
            var events = try dataset.events(from: row)
            for index in events.indices { events[index].line = row.line }
            return events
        }
    }

    private static func tooLong(_ line: Int) -> RowRefusal {
        RowRefusal(
            line: line,
            reason: "the row is longer than \(DelimitedReader.longestRecord) bytes; check its quotation marks"
        )
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

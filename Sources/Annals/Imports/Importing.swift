import AnnalsFormats
import AnnalsLog
public import AnnalsModel
import AnnalsReading

/// What is imported, and how.
public struct ImportOrder: Sendable {
    /// The file; `-` for standard input.
    public var path: String
    /// Its format.
    public var format: ImportFormat
    /// When this version of a dataset was published: what it changes is known from then. Now where it is nil.
    public var published: Instant?
    /// How the columns of a table are read (`csv`, `json`).
    public var mapping: String?
    /// Whether the file is the whole of a dataset, so that rows of earlier versions that are not in it are retracted.
    public var isWhole = false

    /// Orders a file to be imported.
    public init(path: String, format: ImportFormat) {
        self.path = path
        self.format = format
    }
}

extension Store {
    /// Imports a file of events.
    /// - Parameter isStopped: asked between pieces of the file; when it says so the import ends with what is stored.
    /// - Parameter refused: told of each refused row, in a line; the log keeps them as well.
    /// - Parameter progress: told how many rows are done.
    /// - Throws: `QuestionError` for a file that is not of the format, `LogError` where it cannot be read or stored, or
    ///   has nothing in it.
    public func load(
        _ order: ImportOrder,
        now: Instant,
        isStopped: () -> Bool = { false },
        refused: (String) -> Void,
        progress: (Int) -> Void
    ) async throws -> ImportTally {
        guard let dataset = try order.format.dataset(mapping: order.mapping) else {
            return try await loadLines(order, now: now, isStopped: isStopped, refused: refused, progress: progress)
        }
        let version = order.published ?? now
        var rows = try await DatasetImport(log, name: dataset.dataset, file: order.path, now: now, version: version)
        var reader = DatasetReader(dataset, form: order.format == .json ? .objects : .delimited)
        let chunks = try Chunks(order.path)
        defer { chunks.close() }
        var isDone = false
        while !isDone {
            if isStopped() { return try await rows.interrupted() }
            let chunk = try chunks.next()
            isDone = chunk == nil
            try await rows.take(try Self.outcomes(chunk, &reader), refused: refused)
            progress(rows.tally.met)
        }
        // A row that could not be read may be one of those that would be taken back.
        if order.isWhole, rows.tally.met > 0, rows.tally.refused == 0 { try await rows.retractMissing() }
        try await rows.flush()
        guard rows.tally.met > 0 else { throw LogError.nothing(toImportFrom: order.path) }
        return rows.tally
    }

    private static func outcomes(
        _ chunk: [UInt8]?,
        _ reader: inout DatasetReader
    ) throws -> [DatasetReader.Outcome] {
        var outcomes: [DatasetReader.Outcome] = []
        do {
            if let chunk {
                try reader.read(chunk) { outcomes.append($0) }
            } else {
                try reader.finish { outcomes.append($0) }
            }
        } catch let refusal as RowRefusal {
            throw QuestionError("The file cannot be read: \(refusal).", advice: "Check --format.")
        }
        return outcomes
    }

    private func loadLines(
        _ order: ImportOrder,
        now: Instant,
        isStopped: () -> Bool,
        refused: (String) -> Void,
        progress: (Int) -> Void
    ) async throws -> ImportTally {
        var lines = try await LineImport(log, file: order.path, now: now)
        let chunks = try Chunks(order.path)
        defer { chunks.close() }
        var buffer = LineBuffer(limit: Self.longestLine)
        while let chunk = try chunks.next() {
            if isStopped() { return lines.interrupted }
            for line in buffer.append(chunk) { try await lines.take(line, refused: refused) }
            progress(lines.tally.met)
        }
        if let line = buffer.finish() { try await lines.take(line, refused: refused) }
        try await lines.flush()
        guard !lines.isEmpty else { throw LogError.nothing(toImportFrom: order.path) }
        return lines.tally
    }

    /// The longest line of a log that is read, in bytes.
    private static let longestLine = 64 << 20
}

extension LogError {
    fileprivate static func nothing(toImportFrom path: String) -> LogError {
        LogError(
            .notFound,
            "\(path == "-" ? "Standard input" : path) has nothing in it to import.",
            advice: "Is it empty, or cut off behind the line of names? Nothing in the log has changed."
        )
    }
}

extension DatasetImport {
    fileprivate mutating func interrupted() async throws -> ImportTally {
        try await flush()
        var tally = tally
        tally.isInterrupted = true
        return tally
    }
}

extension LineImport {
    /// What is pending is left to the import that goes on: stored in part, it would be taken for the whole.
    fileprivate var interrupted: ImportTally {
        var tally = tally
        tally.isInterrupted = true
        return tally
    }
}

import AnnalsFormats
import AnnalsLog
import AnnalsModel
import AnnalsReading

/// Imports the lines that a log was exported in. Into an empty log they go with the clocks and positions that they had.
struct LineImport {
    private let log: any EventLog
    private let now: Instant
    /// Whether entries go with the clocks that they had: into an empty log, or one that this file was being read into.
    private var keepsClock: Bool
    private var isFirst = true
    /// Whether no line has said anything so far.
    private(set) var isEmpty = true
    private let reader = LogLineReader()
    private var head: Int
    private var article: Article?
    private var contents: [Entry.Content] = []
    private var positions: [Int?] = []
    private var recorded: Instant
    /// Where entries went that stood elsewhere in the exported log.
    private var moved: [Int: Int] = [:]
    private var remarks: [InputRemark] = []
    private var quarantine: Quarantine
    private(set) var tally = ImportTally()
    private static let batch = 1000

    init(_ log: any EventLog, file: String, now: Instant) async throws {
        self.log = log
        self.now = now
        head = try await log.head()
        keepsClock = head == 0
        recorded = now
        quarantine = Quarantine(file: file)
    }

    /// Takes a line.
    /// - Parameter refused: told of a refused line.
    mutating func take(_ line: InputLine, refused: (String) -> Void) async throws {
        if let bytes = line.bytes, !bytes.contains(where: { $0 > 0x20 }) { return }
        isEmpty = false
        guard let bytes = line.bytes else { return refuse(line, "it is longer than any line of a log", refused) }
        do {
            try await take(try reader.line(bytes))
        } catch let error as EventReadingError {
            refuse(line, error.description, refused)
        }
    }

    private mutating func refuse(_ line: InputLine, _ reason: String, _ refused: (String) -> Void) {
        tally.refused += 1
        refused(quarantine.take(line: line.number, reason: reason))
    }

    private mutating func take(_ line: LogLine) async throws {
        switch line {
        case .article(let article):
            try await flush()
            self.article = article
        case .report(let record):
            if isFirst { keepsClock = try await goesOn(with: record) }
            if let article, article.digest != record.event.evidence.article { try await flush() }
            try await add(.report(record.event), position: record.position, recorded: record.recorded)
        case .amendment(let record): try await take(record)
        case .remark(let record):
            if article != nil || !contents.isEmpty || remarks.count >= Self.batch { try await flush() }
            remarks.append(InputRemark(sourceID: record.sourceID, article: record.article, remark: record.remark))
        case .snapshot(let record):
            try await flush()
            try await take(record)
        }
    }

    /// Whether the log begins as the file does, so that an import that was stopped goes on.
    private mutating func goesOn(with record: EventRecord) async throws -> Bool {
        isFirst = false
        guard !keepsClock, record.position == 1, let entry = try await log.entry(at: 1) else { return keepsClock }
        return entry.recorded == record.recorded && entry.content == .report(record.event)
    }

    /// A snapshot names positions of the log that it was taken in, and has no meaning in another.
    private mutating func take(_ record: SnapshotRecord) async throws {
        guard keepsClock else { return }
        try await log.save(Snapshot(name: record.name, vantage: record.vantage, recorded: record.recorded))
    }

    private mutating func take(_ record: AmendmentRecord) async throws {
        if positions.contains(record.target) || article != nil { try await flush() }
        let target = moved[record.target] ?? record.target
        let amendment = Amendment(
            target: target,
            replacement: record.replacement,
            origin: Amendment.Origin(rawValue: record.origin) ?? .reading,
            reported: record.reported,
            author: record.author,
            reason: record.reason
        )
        guard target <= head + contents.count else {
            throw EventReadingError(
                "`amendment.target` is \(record.target), which no line before it has as its position"
            )
        }
        try await add(.amendment(amendment), position: record.position, recorded: record.recorded)
    }

    private mutating func add(_ content: Entry.Content, position: Int?, recorded: Instant?) async throws {
        let clock = keepsClock ? recorded ?? now : now
        if contents.count >= Self.batch && article == nil || clock != self.recorded { try await flushKeepingArticle() }
        self.recorded = clock
        contents.append(content)
        positions.append(position)
    }

    /// An article that comes before its events is not yet done when the clock changes.
    private mutating func flushKeepingArticle() async throws {
        guard !contents.isEmpty else { return }
        try await flush()
    }

    /// Stores what is pending.
    mutating func flush() async throws {
        defer {
            contents = []
            positions = []
            article = nil
            self.remarks = []
        }
        let remarks = self.remarks + quarantine.release()
        if contents.isEmpty, remarks.isEmpty, article == nil { return }
        let id = article?.id ?? Digest(ofContents: contents, remarks: remarks)
        let batch = Batch(id: id, articles: article.map { [$0] } ?? [], contents: contents, remarks: remarks)
        let receipt = try await log.append(batch, recorded: recorded)
        for (position, new) in zip(positions, receipt.positions) {
            if let position, position != new { moved[position] = new }
        }
        head = max(head, receipt.positions.upperBound - 1)
        if receipt.isRepeat { tally.known += contents.count } else { tally.stored += contents.count }
    }
}

import AnnalsFormats
import AnnalsLog
import AnnalsModel

/// Imports a dataset whose rows keep a key through every version of it: a row that reads otherwise than before corrects,
/// a row that is gone can be retracted.
struct DatasetImport {
    private let log: any EventLog
    private let name: String
    private let now: Instant
    private let known: KnownRows
    private var seen: Set<UInt64> = []
    private var pending: [Entry.Content] = []
    private var quarantine: Quarantine
    private(set) var tally = ImportTally()
    private static let batch = 1000

    /// - Parameter name: the dataset's name, as its keys start with it.
    init(_ log: any EventLog, name: String, file: String, now: Instant) async throws {
        self.log = log
        self.name = name
        self.now = now
        known = try await KnownRows(of: name, in: log)
        quarantine = Quarantine(file: file)
    }

    /// Takes what became of rows.
    /// - Parameter refused: told of each refused row, in a line.
    mutating func take(_ outcomes: [DatasetReader.Outcome], refused: (String) -> Void) async throws {
        for outcome in outcomes {
            switch outcome {
            case .success(let events): for event in events { take(event) }
            case .failure(let refusal):
                tally.refused += 1
                refused(quarantine.take(line: refusal.line, reason: refusal.reason))
            }
            if pending.count >= Self.batch { try await flush() }
        }
    }

    private mutating func take(_ imported: ImportedEvent) {
        let (key, mark) = KnownRows.marks(imported.key, imported.event)
        guard seen.insert(key).inserted else { return tally.known += 1 }
        guard let row = known[key] else {
            tally.stored += 1
            return pending.append(.report(imported.event))
        }
        guard row.mark != mark else { return tally.known += 1 }
        tally.corrected += 1
        amend(row.position, with: imported.event, reported: imported.event.reported)
    }

    /// Takes back the rows of earlier versions that this one does not have.
    mutating func retractMissing() async throws {
        for row in known.rows(except: seen) {
            tally.retracted += 1
            amend(row.position, with: nil, reported: now)
            if pending.count >= Self.batch { try await flush() }
        }
    }

    private mutating func amend(_ position: Int, with event: Event?, reported: Instant) {
        pending.append(
            .amendment(
                Amendment(
                    target: position,
                    replacement: event,
                    origin: .source,
                    reported: reported,
                    author: "import \(name)",
                    reason: event == nil ? "the row is gone from a later version" : "a later version has another row"
                )
            )
        )
    }

    /// Stores what is pending.
    mutating func flush() async throws {
        let remarks = quarantine.release()
        if pending.isEmpty, remarks.isEmpty { return }
        let batch = Batch(id: Digest(ofContents: pending, remarks: remarks), contents: pending, remarks: remarks)
        _ = try await log.append(batch, recorded: now)
        pending = []
    }
}

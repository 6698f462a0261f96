import AnnalsFormats
import AnnalsLog
import AnnalsModel

/// Imports a dataset whose rows keep a key through every version of it: a row that reads otherwise than before corrects,
/// a row that is gone can be retracted.
struct DatasetImport {
    private let log: any EventLog
    private let name: String
    private let now: Instant
    /// When this version of the dataset was published.
    private let version: Instant
    private let known: KnownRows
    /// The keys of this version's rows so far, with a hash of what each says.
    private var seen: [UInt64: UInt64] = [:]
    private var pending: [Entry.Content] = []
    private var quarantine: Quarantine
    private(set) var tally = ImportTally()
    private static let batch = 1000

    /// - Parameter name: the dataset's name, as its keys start with it.
    /// - Parameter version: when this version was published: what it changes is known from then, unless the row itself
    ///   says a later time than before; now where it is left out.
    init(_ log: any EventLog, name: String, file: String, now: Instant, version: Instant? = nil) async throws {
        self.log = log
        self.name = name
        self.now = now
        self.version = version ?? now
        known = try await KnownRows(of: name, in: log)
        quarantine = Quarantine(file: file)
    }

    /// Takes what became of rows.
    /// - Parameter refused: told of each refused row, in a line.
    mutating func take(_ outcomes: [DatasetReader.Outcome], refused: (String) -> Void) async throws {
        for outcome in outcomes {
            switch outcome {
            case .success(let events): for event in events { take(event, refused: refused) }
            case .failure(let refusal): refuse(refusal, refused)
            }
            if pending.count >= Self.batch { try await flush() }
        }
    }

    private mutating func refuse(_ refusal: RowRefusal, _ refused: (String) -> Void) {
        tally.refused += 1
        refused(quarantine.take(line: refusal.line, reason: refusal.reason))
    }

    private mutating func take(_ imported: ImportedEvent, refused: (String) -> Void) {
        let (key, mark) = KnownRows.marks(imported.key, imported.event)
        if let before = seen.updateValue(mark, forKey: key) {
            if before == mark { return tally.known += 1 }
            seen[key] = before
            let reason = "an earlier row has the key \(imported.key) and says something else"
            return refuse(RowRefusal(line: imported.line, reason: reason), refused)
        }
        guard let row = known[key] else {
            tally.stored += 1
            return pending.append(.report(imported.event))
        }
        guard row.mark != mark else { return tally.known += 1 }
        tally.corrected += 1
        let stated = imported.event.reported
        amend(row.position, with: imported.event, reported: stated > row.reported ? stated : max(stated, version))
    }

    /// Takes back the rows of earlier versions that this one does not have.
    mutating func retractMissing() async throws {
        for row in known.rows(except: { seen[$0] != nil }) {
            tally.retracted += 1
            amend(row.position, with: nil, reported: max(row.reported, version))
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

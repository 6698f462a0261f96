import AnnalsFormats
import AnnalsLog
import AnnalsModel

/// The rows of a dataset that a log has, by hashes, so that millions fit into memory: where the event of each key stands,
/// and a mark of how it reads.
struct KnownRows {
    struct Row {
        let position: Int
        var mark: UInt64
        /// When its last reading says that it was reported.
        var reported: Instant
    }

    private var rows: [UInt64: Row] = [:]
    /// The key of the event at each position, from 1; 0 where it is of no row.
    private var keys: [UInt64] = [0]

    init(of dataset: String, in log: any EventLog) async throws {
        var next = 1
        let head = try await log.head()
        while next <= head {
            let entries = try await log.entries(next...head, where: .everything, limit: 8192)
            guard let last = entries.last else { return }
            next = last.position + 1
            for entry in entries { take(entry, prefix: dataset + ":") }
        }
    }

    subscript(key: UInt64) -> Row? { rows[key] }

    /// The rows whose keys are not among some, in the order of the log.
    func rows(except isSeen: (UInt64) -> Bool) -> [Row] {
        rows.filter { !isSeen($0.key) && $0.value.mark != Self.gone }.values.sorted { $0.position < $1.position }
    }

    private mutating func take(_ entry: Entry, prefix: String) {
        keys.append(0)
        switch entry.content {
        case .report(let report):
            let event = report.event
            guard event.evidence.sourceID.hasPrefix(prefix) else { return }
            let (key, mark) = Self.marks(event.evidence.sourceID, event)
            rows[key] = Row(position: entry.position, mark: mark, reported: event.reported)
            keys[entry.position] = key
        case .amendment(let amendment):
            guard keys.indices.contains(amendment.target) else { return }
            let key = keys[amendment.target]
            rows[key]?.mark = amendment.replacement.map { Self.marks("", $0).mark } ?? Self.gone
            if let event = amendment.replacement { rows[key]?.reported = event.reported }
        }
    }

    /// The mark of a row that was retracted.
    private static let gone: UInt64 = 0

    /// Hashes of a key and of how an event reads.
    static func marks(_ key: String, _ event: Event) -> (key: UInt64, mark: UInt64) {
        var text = JSONText()
        text.event(EventRecord(event, id: ""))
        return (hash(key.utf8), max(1, hash(text.bytes)))
    }

    /// FNV-1a (RFC 9923), 64 bits.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

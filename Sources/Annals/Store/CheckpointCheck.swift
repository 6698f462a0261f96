import AnnalsLog
import AnnalsModel
import AnnalsProjections
import AnnalsSQLite

/// Folds the entries of a log anew and compares what comes of it with the log's checkpoint of the projections.
struct CheckpointCheck {
    private typealias Finding = Verification.Finding

    /// So many keys are named of a projection that differs.
    private static let named = 3

    let log: any EventLog

    /// What differs, a finding for each projection. None where the log keeps no checkpoint, or what it keeps or what it is
    /// made of does not unpack: the check of the file names that.
    /// - Throws: what the log throws where it cannot be read.
    func findings() async throws -> [Verification.Finding] {
        do {
            guard let kept = try await log.checkpoint(of: Archive.checkpointName, version: Archive.version) else {
                return []
            }
            guard let archive = Archive(kept), try await kept.position <= log.head() else {
                return [Self.finding(kept.position, "is not one of this log")]
            }
            return Self.compare(archive, with: try await Archive(log), through: kept.position)
        } catch let error as LogError where error.code == .damaged || error.code == .newer {
            return []
        }
    }

    /// Compares all that is known through a position, and the half of it: what was known earlier must differ neither.
    private static func compare(_ kept: Archive, with folded: Archive, through position: Int) -> [Finding] {
        for vantage in [Vantage(recorded: position), Vantage(recorded: position / 2)] {
            let states = zip(kept.states(at: vantage), folded.states(at: vantage))
            let findings = states.compactMap { finding(position, $0, $1) }
            if !findings.isEmpty { return findings }
        }
        return []
    }

    private static func finding(_ position: Int, _ kept: State, _ folded: State) -> Finding? {
        let keys = Set(Set(kept.entries).symmetricDifference(folded.entries).map(\.key)).sorted()
        guard !keys.isEmpty else { return nil }
        let more = keys.count > named ? " and \(keys.count - named) more" : ""
        let list = keys.prefix(named).joined(separator: ", ") + more
        return finding(position, "holds \(list) of \(kept.projection) otherwise than the entries fold to")
    }

    private static func finding(_ position: Int, _ what: String) -> Finding {
        Finding(
            .checkpoint,
            at: nil,
            """
            The checkpoint through position \(position) \(what). It is no history: \
            `annals verify --renew` makes it anew.
            """
        )
    }
}

import AnnalsModel
import Synchronization

/// Where the status of a copy is written by who keeps it, and read by who asks.
final class StatusBoard: Sendable {
    private let content = Mutex(ReplicaStatus())

    var status: ReplicaStatus { content.withLock(\.self) }

    /// The cluster has answered, and the copy is this far.
    func reached(_ tip: Tip, known: UInt64) {
        content.withLock { status in
            status.blocks = tip.sequence
            status.position = tip.position
            status.known = max(status.known, known, tip.sequence)
            (status.awaySince, status.trouble) = (nil, nil)
        }
    }

    /// A server says that the cluster holds so many blocks; what it holds is still to be asked.
    func heard(of known: UInt64) {
        content.withLock { $0.known = max($0.known, known) }
    }

    /// The cluster does not answer, for a reason; whether it did until now.
    func away(_ now: Instant, _ reason: String) -> Bool {
        content.withLock { status in
            defer { (status.awaySince, status.trouble) = (status.awaySince ?? now, reason) }
            return status.awaySince == nil
        }
    }

    /// The copy cannot go on.
    func troubled(_ reason: String) {
        content.withLock { $0.trouble = reason }
    }
}

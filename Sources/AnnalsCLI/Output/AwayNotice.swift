import Synchronization

/// Says once that something is away, however often it is told, and once that it is back.
final class AwayNotice: Sendable {
    private let isTold = Mutex(false)
    private let surroundings: Surroundings

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// Says why it is away, or, with no reason, that it is back.
    func tell(_ reason: String?) {
        let isAway = reason != nil
        let isNew = isTold.withLock { isTold in
            defer { isTold = isAway }
            return isTold != isAway
        }
        guard isNew else { return }
        surroundings.say(reason.map { "annals: \($0) Waiting for it." } ?? "annals: The cluster answers again.")
    }
}

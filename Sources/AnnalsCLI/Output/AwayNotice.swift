import Synchronization

/// Says once that something is away, however often it is told.
final class AwayNotice: Sendable {
    private let isTold = Mutex(false)
    private let surroundings: Surroundings

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// Says why, unless that was said.
    func tell(_ reason: String) {
        let isNew = isTold.withLock { isTold in
            defer { isTold = true }
            return !isTold
        }
        if isNew { surroundings.say("annals: \(reason) Waiting for it.") }
    }

    /// It is back: the next time is said again.
    func end() {
        isTold.withLock { $0 = false }
    }
}

/// How long to wait before the next try while a cluster has no leader: longer each time, and no longer than a patience.
struct BackOff {
    private static let first = Duration.milliseconds(50)
    private static let longest = Duration.seconds(2)

    private let end: ContinuousClock.Instant
    private var next = first

    init(patience: Duration) {
        end = ContinuousClock.now + patience
    }

    /// Waits; false where the patience is at its end.
    mutating func wait() async throws -> Bool {
        guard ContinuousClock.now < end else { return false }
        try await Task.sleep(for: next)
        next = min(next * 2, Self.longest)
        return true
    }

    /// Begins anew with short waits, since something has moved.
    mutating func reset() {
        next = Self.first
    }
}

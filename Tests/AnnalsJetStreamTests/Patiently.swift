#if JetStream
    import AnnalsLog

    /// How the tests wait: every wait has an end, gives way when its test is cancelled, and says what it waited for.
    enum Patiently {
        /// Far longer than anything takes that goes well, on a machine that is busy with other things too.
        static let most = Duration.seconds(500)

        /// What did not come.
        struct Stalled: Error, CustomStringConvertible {
            let description: String
        }

        /// Asks again and again until something holds.
        static func until(
            _ what: String,
            within most: Duration = most,
            isolation: isolated (any Actor)? = #isolation,
            _ holds: () async throws -> Bool
        ) async throws {
            let end = ContinuousClock.now + most
            while try await !holds() {
                guard ContinuousClock.now < end else { throw Stalled(description: "After \(most) still no \(what)") }
                try await Task.sleep(for: .milliseconds(20))
            }
        }

        /// Tries again what failed since the cluster was away.
        static func run<Value>(
            within most: Duration = most,
            isolation: isolated (any Actor)? = #isolation,
            _ body: () async throws -> Value
        ) async throws -> Value {
            let end = ContinuousClock.now + most
            while true {
                do {
                    return try await body()
                } catch let error as LogError where error.code == .unreachable {
                    guard ContinuousClock.now < end else { throw Stalled(description: "For \(most) \(error)") }
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
        }
    }
#endif

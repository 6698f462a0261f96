#if JetStream
    import AnnalsLog

    /// Tries again, a second later, what failed since the cluster was away.
    enum Patience {
        /// Tries so often at most.
        static func tries<Value>(_ most: Int, _ body: () async throws -> Value) async throws -> Value {
            var left = most
            return try await whileAway(
                { _ in
                    left -= 1; return left > 0
                },
                body
            )
        }

        /// Tries as long as the first body, which is told the error, says so.
        static func whileAway<Value>(
            _ goesOn: (LogError) -> Bool,
            _ body: () async throws -> Value
        ) async throws -> Value {
            while true {
                do {
                    return try await body()
                } catch let error as LogError where error.code == .unreachable {
                    guard goesOn(error) else { throw error }
                    try await Task.sleep(for: .seconds(1))
                }
            }
        }
    }
#endif

#if JetStream
    import AnnalsLog

    /// Tries again, a second later, what failed since the cluster was away.
    enum Patience {
        /// Tries as long as the first body says so.
        /// - Parameter told: called, after each try that failed, with why the cluster does not answer; with nil once it does.
        static func whileAway<Value>(
            told: (String?) -> Void,
            _ goesOn: () -> Bool,
            _ body: () async throws -> Value
        ) async throws -> Value {
            var wasAway = false
            while true {
                do {
                    let value = try await body()
                    if wasAway { told(nil) }
                    return value
                } catch let error as LogError where error.code == .unreachable {
                    wasAway = true
                    guard goesOn() else { throw error }
                    told(error.description)
                    try await Task.sleep(for: .seconds(1))
                }
            }
        }
    }
#endif

#if JetStream
    import AnnalsJetStream
    import AnnalsLog
    import AnnalsModel
    import AnnalsSQLite
    import Foundation

    /// Appends to a log on a cluster, with one replica and with three, and how far a copy is behind meanwhile.
    struct ClusterAppends {
        let urls: String
        let folder: String
        private let now = Instant(seconds: 1_700_000_000)
        private static let events = 200_000
        private static let singles = 200

        func run() async throws {
            for replicas in [1, 3] {
                try await blocks(replicas)
                try await singly(replicas)
            }
        }

        /// Events by 1,000, a block each. The writer's own copy and another one take them in meanwhile.
        private func blocks(_ replicas: Int) async throws {
            let batches = Self.batches(Self.events, by: 1_000)
            try await withCopies(replicas) { writer, reader in
                let (time, lag) = try await timed {
                    for batch in batches { _ = try await writer.append(batch, recorded: now) }
                    return try await timed { try await reader.reach(Self.events) }.time
                }
                let writing = Timing(seconds: time.seconds - lag.seconds, cpu: time.cpu - lag.cpu)
                record("R\(replicas) append by 1,000", events: Self.events, writing, ["lag_seconds": "\(lag.seconds)"])
            }
        }

        /// Single events, each awaited, and for each how long after its answer another copy has it.
        private func singly(_ replicas: Int) async throws {
            let batches = Self.batches(Self.singles, by: 1)
            try await withCopies(replicas) { writer, reader in
                var lags: [Double] = []
                let (time, _) = try await timed {
                    for batch in batches {
                        let head = try await writer.append(batch, recorded: now).positions.upperBound - 1
                        lags.append(try await timed { try await reader.reach(head) }.time.seconds)
                    }
                }
                lags.sort()
                record(
                    "R\(replicas) append singly, until another copy has it",
                    events: Self.singles,
                    time,
                    [
                        "lag_median": "\(lags[lags.count / 2])", "lag_p95": "\(lags[lags.count * 95 / 100])",
                        "lag_most": "\(lags[lags.count - 1])",
                    ]
                )
            }
        }

        /// A crisis of its own with two copies, of which one follows.
        private func withCopies(
            _ replicas: Int,
            _ body: (_ writer: JetStreamLog, _ reader: JetStreamLog) async throws -> Void
        ) async throws {
            let crisis = try Crisis("bench-\(UUID())")
            let address = try ClusterAddress(urls)
            let copies = try ["writer.db", "reader.db"].map { try freshLog("\(folder)/\($0)") }
            let logs = copies.map { JetStreamLog(crisis, on: address, copy: $0, replicas: replicas) }
            for log in logs { try await log.catchUp() }
            let following = Task { [now] in try await logs[1].follow(now: { now }, told: { _ in }) }
            try await body(logs[0], logs[1])
            following.cancel()
            _ = await following.result
            for copy in copies { try copy.close() }
        }

        private static func batches(_ count: Int, by size: Int) -> [Batch] {
            var maker = Synthetic(seed: 20_220_224)
            return (0..<count).map { maker.event($0, of: count) }.batches(of: size)
        }
    }

    extension JetStreamLog {
        /// Returns once the copy has an entry at a position.
        fileprivate func reach(_ position: Int) async throws {
            while status.position < position { try await Task.sleep(for: .microseconds(200)) }
        }
    }
#endif

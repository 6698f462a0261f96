#if JetStream
    import AnnalsJetStream
    import AnnalsLog
    import AnnalsModel
    import LogSamples

    /// Some who append to one crisis at the same time, each through a copy of its own, until they are told to finish.
    actor Writers {
        /// What was appended, with the positions that it was said to have.
        private(set) var acknowledged: [(positions: Range<Int>, batch: Batch)] = []
        private var isFinished = false
        private var tasks: [Task<Void, any Error>] = []
        private var waiting: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

        init(_ logs: [JetStreamLog]) {
            Task { await begin(logs) }
        }

        /// Waits until so many more appends are acknowledged.
        func go(on more: Int) async throws {
            let count = acknowledged.count + more
            await withCheckedContinuation { waiting.append((count, $0)) }
        }

        /// Lets them finish what they are at.
        func finish() async throws {
            isFinished = true
            for task in tasks { try await task.value }
        }

        private func begin(_ logs: [JetStreamLog]) {
            for (number, log) in logs.enumerated() {
                tasks.append(Task { try await run(UInt64(number + 1), on: log) })
            }
        }

        /// Who fails keeps nobody waiting.
        private func run(_ writer: UInt64, on log: JetStreamLog) async throws {
            defer {
                for one in waiting { one.continuation.resume() }
                waiting = []
            }
            try await append(as: writer, to: log)
        }

        private func append(as writer: UInt64, to log: JetStreamLog) async throws {
            var maker = BatchMaker(seed: writer)
            var made = 0
            while !isFinished {
                made += 1
                let batch = maker.batch(entries: made % 5).withoutAmendments(as: "\(writer)", made)
                let receipt = try await Patiently.run { try await log.append(batch, recorded: BatchSequence.clock) }
                acknowledged.append((receipt.positions, batch))
                for one in waiting where one.count <= acknowledged.count { one.continuation.resume() }
                waiting.removeAll { $0.count <= acknowledged.count }
            }
        }
    }

    extension Batch {
        /// Its reports under an id of their own. What amendments speak of depends on who comes first.
        func withoutAmendments(as writer: String, _ number: Int) -> Batch {
            let reports = contents.filter { content in
                if case .report = content { true } else { false }
            }
            let id = Digest(ofFields: [writer, "\(number)"])
            return Batch(id: id, articles: articles, contents: reports, remarks: remarks)
        }
    }

    /// Tries again what failed since the cluster was away.
    enum Patiently {
        static func run<Value>(_ body: () async throws -> Value) async throws -> Value {
            while true {
                do {
                    return try await body()
                } catch let error as LogError where error.code == .unreachable {
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
        }
    }
#endif

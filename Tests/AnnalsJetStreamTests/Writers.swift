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
        private var failure: (any Error)?

        /// Lets them write while something happens, and then finish what they are at.
        static func write(to logs: [JetStreamLog], while happening: (Writers) async throws -> Void) async throws
            -> Writers
        {
            let writers = Writers()
            try await withThrowingTaskGroup { group in
                for (number, log) in logs.enumerated() {
                    group.addTask { try await writers.run(UInt64(number + 1), on: log) }
                }
                try await happening(writers)
                await writers.finish()
                try await group.waitForAll()
            }
            return writers
        }

        /// Waits until so many more appends are acknowledged.
        /// - Throws: what ended a writer.
        func go(on more: Int) async throws {
            let count = acknowledged.count + more
            try await Patiently.until("\(more) more appends (\(count) in all)") {
                if let failure { throw failure }
                return acknowledged.count >= count
            }
        }

        private func finish() {
            isFinished = true
        }

        private func run(_ writer: UInt64, on log: JetStreamLog) async throws {
            do {
                try await append(as: writer, to: log)
            } catch {
                failure = failure ?? error
                throw error
            }
        }

        private func append(as writer: UInt64, to log: JetStreamLog) async throws {
            var maker = BatchMaker(seed: writer)
            var made = 0
            while !isFinished {
                try Task.checkCancellation()
                made += 1
                let batch = maker.batch(entries: made % 5).withoutAmendments(as: "\(writer)", made)
                let receipt = try await Patiently.run { try await log.append(batch, recorded: BatchSequence.clock) }
                acknowledged.append((receipt.positions, batch))
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
#endif

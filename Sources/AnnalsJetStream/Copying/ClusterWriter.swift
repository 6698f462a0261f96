#if JetStream
    import AnnalsLog
    import AnnalsModel
    import Synchronization

    /// The one in a process who appends to a crisis' log and keeps the local copy in step with it. All who append at the
    /// same time share a block.
    actor ClusterWriter {
        private struct Waiting {
            let request: AppendRequest
            let continuation: CheckedContinuation<Receipt, any Error>
        }

        /// So many appends share a block at most.
        private static let mostTogether = 256
        /// Servers that lose their leader elect another no sooner than after four seconds (`minElectionTimeout` of
        /// nats-server): so long they hold what they have just answered for.
        private static let trust = Duration.seconds(3)

        private let stream: LogStream
        private let patience: Duration
        /// How long an append waits for others that can share its block.
        private let pause: Duration
        private let board: StatusBoard
        private let copy: Copy
        /// How far the copy has come; nil until it is opened.
        private var opened: Tip?
        /// The servers with which the copy's end was last compared; 0 where that has to be done anew.
        private var epoch: UInt64 = 0
        /// When the cluster last answered for the copy's end.
        private var answered = ContinuousClock.now
        private var waiting: [Waiting] = []
        private var reading: [CheckedContinuation<Void, any Error>] = []
        private var isWorking = false

        init(_ stream: LogStream, copy: any EventLog, patience: Duration, pause: Duration, board: StatusBoard) {
            self.stream = stream
            self.patience = patience
            self.pause = pause
            self.board = board
            self.copy = Copy(copy, crisis: stream.crisis.name)
        }

        /// Appends; returns when a majority of the cluster and the local copy have it.
        func append(_ request: AppendRequest) async throws -> Receipt {
            try await withCheckedThrowingContinuation { continuation in
                waiting.append(Waiting(request: request, continuation: continuation))
                begin()
            }
        }

        /// Takes in what the cluster has and the copy lacks.
        func catchUp() async throws {
            try await withCheckedThrowingContinuation { continuation in
                reading.append(continuation)
                begin()
            }
        }

        private var tip: Tip { opened ?? Tip() }

        @discardableResult
        private func take(_ block: EncodedBlock) async throws -> [Receipt] {
            let (next, receipts) = try await copy.take(block, behind: tip)
            opened = next
            board.reached(next, known: 0)
            return receipts
        }

        private func begin() {
            guard !isWorking else { return }
            isWorking = true
            // Not behind the work of those who wait for it.
            Task(priority: .high) { await work() }
        }

        private func work() async {
            while !waiting.isEmpty || !reading.isEmpty {
                let readers = reading
                reading = []
                if !readers.isEmpty { await answer(readers) }
                if pause > .zero, !waiting.isEmpty { try? await Task.sleep(for: pause) }
                let together = Array(waiting.prefix(Self.mostTogether))
                waiting.removeFirst(together.count)
                await commit(together)
                // Who was answered appends again at once: let them queue up and share the next block.
                await Task.yield()
            }
            isWorking = false
        }

        private func commit(_ together: [Waiting]) async {
            var left = together
            var backOff = BackOff(patience: patience)
            while !left.isEmpty {
                do {
                    try await commitOnce(&left)
                } catch let failure as NATSFailure where failure.isConflict || failure.isPassing {
                    epoch = 0
                    let goesOn = (try? await backOff.wait()) ?? false
                    if goesOn { continue }
                    return refuse(left, failure.logError("append to the crisis \(stream.crisis)", stream.address))
                } catch {
                    return refuse(left, named(error, "append to the crisis \(stream.crisis)"))
                }
            }
        }

        private func refuse(_ requests: [Waiting], _ error: any Error) {
            for one in requests { one.continuation.resume(throwing: error) }
        }

        /// Tries to append; takes those out that have their answer.
        private func commitOnce(_ requests: inout [Waiting]) async throws {
            if epoch == 0 { try await readOn() }
            try await compareEnds()
            try await plan(&requests)
            guard !requests.isEmpty else { return }
            let block = EncodedBlock(content(requests.map(\.request.record)))
            guard block.bytes.count <= (try await stream.mostBytes()) else { return try await divide(&requests, block) }
            do {
                let sequence = try await stream.publish(block, behind: tip)
                if sequence == tip.sequence + 1 { try await answer(&requests, with: block) }
            } catch let failure as NATSFailure where failure.isConflict {
                try await followOthers(failure)
            }
        }

        /// Somebody else has appended: takes that in. Where there is nothing, the stream is asked too early.
        private func followOthers(_ failure: NATSFailure) async throws {
            let before = tip
            epoch = 0
            try await readOn()
            if tip == before { throw failure }
        }

        private func answer(_ requests: inout [Waiting], with block: EncodedBlock) async throws {
            let receipts = try await take(block)
            answered = ContinuousClock.now
            for (one, receipt) in zip(requests, receipts) { one.continuation.resume(returning: receipt) }
            requests = []
        }

        /// Halves what is too much for one message; the second half waits on.
        private func divide(_ requests: inout [Waiting], _ block: EncodedBlock) async throws {
            guard requests.count > 1 else {
                throw LogError(
                    .full,
                    "A batch takes \(block.bytes.count) bytes, more than the servers take in a message.",
                    advice: "Set max_payload: 8MB on every server, or append in smaller batches."
                )
            }
            waiting = Array(requests.dropFirst(requests.count / 2)) + waiting
            requests = Array(requests.prefix(requests.count / 2))
            try await commitOnce(&requests)
        }

        private func content(_ records: [SealedBlock.Record]) -> SealedBlock {
            SealedBlock(
                crisis: stream.crisis.name,
                firstPosition: tip.position + 1,
                previous: tip.digest,
                records: records
            )
        }

        /// Answers what needs no block, repeats and what cannot be appended, and takes it out.
        private func plan(_ requests: inout [Waiting]) async throws {
            var plan = Plan(copy: copy.log, head: tip.position)
            var decisions: [Plan.Decision] = []
            for one in requests { decisions.append(try await plan.decide(one.request)) }
            var rest: [Waiting] = []
            for (one, decision) in zip(requests, decisions) {
                switch decision {
                case .answer(let result): one.continuation.resume(with: result)
                case .append: rest.append(one)
                }
            }
            requests = rest
        }
    }

    extension ClusterWriter {
        /// Takes in what the cluster has and the copy lacks.
        private func readOn() async throws {
            if opened == nil { opened = try await copy.open() }
            try await compareEnds()
            while let block = try await stream.block(at: tip.sequence + 1) {
                try await take(block)
            }
            board.reached(tip, known: tip.sequence)
        }

        /// Sees, whenever servers may have changed, that the cluster still holds what the copy does; what it has lost is
        /// offered again. A publication alone does not tell: another block may have taken the place of the last.
        private func compareEnds() async throws {
            let current = try await stream.epoch()
            guard current != epoch || ContinuousClock.now - answered > Self.trust else { return }
            let last = try await stream.last()
            board.heard(of: last)
            if tip.sequence > 0 { try await compare(at: min(last, tip.sequence)) }
            if last < tip.sequence { try await offerAgain(behind: last) }
            epoch = current
            answered = ContinuousClock.now
        }

        private func compare(at sequence: UInt64) async throws {
            guard sequence > 0, let theirs = try await stream.block(at: sequence) else { return }
            let ours = try await copy.block(at: sequence, of: tip)
            guard ours.tip.digest == theirs.digest else {
                throw LogError.brokenChain(copy.crisis, sequence: sequence, position: ours.tip.position)
            }
        }

        private func offerAgain(behind last: UInt64) async throws {
            var before = last > 0 ? try await copy.block(at: last, of: tip).tip : Tip()
            for sequence in (last + 1)...tip.sequence {
                let ours = try await copy.block(at: sequence, of: tip)
                do {
                    _ = try await stream.publish(ours.block, behind: before)
                } catch let failure as NATSFailure where failure.isConflict {
                    // Another copy may have offered the same block just now.
                }
                try await compare(at: sequence)
                before = ours.tip
            }
        }

        private func answer(_ readers: [CheckedContinuation<Void, any Error>]) async {
            do {
                try await readOn()
                for reader in readers { reader.resume() }
            } catch {
                epoch = 0
                let error = named(error, "be read")
                for reader in readers { reader.resume(throwing: error) }
            }
        }

        private func named(_ error: any Error, _ what: String) -> any Error {
            (error as? NATSFailure)?.logError(what, stream.address) ?? error
        }
    }
#endif

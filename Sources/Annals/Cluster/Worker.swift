#if JetStream
    import AnnalsCoding
    import AnnalsJetStream
    import AnnalsLog
    public import AnnalsModel
    import Foundation

    /// Takes articles from a crisis' queue, codes them on all cores and appends their events. Each article comes once into
    /// the log, whichever worker ends in the middle of it: the next one gets it, and the log knows what it has.
    public struct Worker: Sendable {
        /// So often an article is begun at most; one that ends every worker stops nobody then.
        static let mostBegun = 5
        /// How long what is coded waits for more that can go into the same block; coding goes on meanwhile.
        public static let pause = Duration.milliseconds(50)
        /// How long an append waits for a cluster that is away before that is said; it is tried again all the same.
        public static let patience = Duration.seconds(5)

        /// When a worker ends by itself.
        public enum End: Hashable, Sendable {
            /// Never: it waits for articles.
            case never
            /// When no article waits or is being coded by anybody.
            case empty

            /// How long to wait for an article before asking whether that is the end.
            fileprivate var wait: Duration { self == .empty ? .milliseconds(100) : .seconds(1) }
        }

        private let flow: Flow
        private let replica: Replica
        private let queue: ArticleQueue
        private let limit: Int
        private let now: @Sendable () -> Instant
        private let isStopped: @Sendable () -> Bool
        private let isAway: @Sendable (String?) -> Void

        /// Makes a worker.
        /// - Parameter vocabulary: the words to read by; by default the compiled ones alone.
        /// - Parameter patience: after how long an article that a worker has taken is given to another.
        /// - Parameter now: the wall clock, for the recorded clock.
        /// - Parameter isStopped: asked between articles; when it says so those under way are finished.
        /// - Parameter isAway: told, each second, why the cluster does not answer; nil once it does again.
        public init(
            _ replica: Replica,
            of cluster: Cluster,
            vocabulary: Vocabulary = Vocabulary(),
            patience: Duration = .seconds(60),
            now: @escaping @Sendable () -> Instant,
            isStopped: @escaping @Sendable () -> Bool,
            isAway: @escaping @Sendable (String?) -> Void
        ) {
            flow = Flow(coder: vocabulary.coder, log: replica.log)
            self.replica = replica
            queue = cluster.queue(patience: patience)
            limit = max(1, ProcessInfo.processInfo.activeProcessorCount) * 16
            self.now = now
            self.isStopped = isStopped
            self.isAway = isAway
        }

        /// Works until its end, from and to a copy that has all that the cluster has.
        /// - Parameter each: called with the counts so far after each article.
        /// - Throws: `LogError` where the log cannot take the events and waiting does not help.
        public func run(until end: End, each: (IngestTally) -> Void) async throws -> IngestTally {
            var counted = IngestTally()
            do {
                try await patiently { try await replica.catchUp() }
                counted = try await work(until: end) { tally in
                    counted = tally
                    each(tally)
                }
                try await patiently { try await replica.catchUp() }
            } catch let error as LogError where error.code == .unreachable && isStopped() {
                // What was under way is given to another worker.
                counted.isInterrupted = true
            }
            return counted
        }

        private func work(until end: End, each: (IngestTally) -> Void) async throws -> IngestTally {
            try await withThrowingTaskGroup(of: IngestTally.self) { group in
                var (tally, pending) = (IngestTally(), 0)
                while !isStopped() {
                    if pending == 0, end == .empty, try await isEmpty() { break }
                    let taken = try await take(limit - pending, wait: pending > 0 ? .milliseconds(5) : end.wait)
                    for share in taken.shares { group.addTask(priority: .low) { try await finish(share) } }
                    pending += taken.count
                    guard pending > 0, let done = try await group.next() else { continue }
                    pending -= done.inputs
                    tally.add(done)
                    each(tally)
                }
                tally.isInterrupted = isStopped()
                for try await done in group { tally.add(done) }
                return tally
            }
        }

        /// Takes more once a quarter of what can be under way is done, so that the cluster is not asked for every article.
        private func take(_ most: Int, wait: Duration) async throws -> [Delivery] {
            guard most > limit / 4 else { return [] }
            return try await patiently { try await queue.take(most, wait: wait) }
        }

        private func isEmpty() async throws -> Bool {
            try await patiently { try await queue.isEmpty() }
        }

        /// Brings what was taken into the log, then off the queue, one after another.
        private func finish(_ deliveries: [Delivery]) async throws -> IngestTally {
            var tally = IngestTally()
            for delivery in deliveries {
                tally.add(try await store(delivery))
                try await patiently { try await queue.finish(delivery) }
            }
            return tally
        }

        private func store(_ delivery: Delivery) async throws -> IngestTally {
            switch delivery.item {
            case .article(let article, let remarks) where delivery.times <= Self.mostBegun:
                return try await code(article, remarks)
            case .article(let article, _):
                return try await refuse(
                    article.sourceID,
                    "unfinished",
                    "\(Self.mostBegun) workers ended while they coded it; ingest it again to have it tried again"
                )
            case .refusal(let remark, let id):
                return try await refuse(Batch(id: id, remarks: [remark]))
            case nil:
                let name = "message \(delivery.sequence) of the queue"
                return try await refuse(name, "unreadable", delivery.trouble ?? "it is empty")
            }
        }

        private func code(_ article: Article, _ remarks: [Remark]) async throws -> IngestTally {
            var tally = IngestTally()
            if try await flow.log.contains(batch: article.id) {
                tally.known = 1
                return tally
            }
            let coding = flow.code(article)
            let receipt = try await patiently { try await flow.record(coding, of: article, read: remarks, at: now()) }
            if receipt.isRepeat {
                tally.known = 1
                return tally
            }
            (tally.articles, tally.events) = (1, receipt.positions.count)
            tally.remarks = remarks.count + coding.remarks.count
            return tally
        }

        private func refuse(_ name: String, _ reason: String, _ message: String) async throws -> IngestTally {
            let remark = InputRemark(sourceID: name, article: nil, remark: Remark("refused-" + reason, message))
            let id = Digest(ofFields: ["refusal", name, reason, message])
            return try await refuse(Batch(id: id, remarks: [remark]))
        }

        private func refuse(_ batch: Batch) async throws -> IngestTally {
            _ = try await patiently { try await flow.log.append(batch, recorded: now()) }
            var tally = IngestTally()
            tally.refused = 1
            return tally
        }

        private func patiently<Value>(_ body: () async throws -> Value) async throws -> Value {
            try await Patience.whileAway(told: isAway, { !isStopped() }, body)
        }
    }

    extension IngestTally {
        /// How many inputs it counts.
        fileprivate var inputs: Int { articles + known + refused }

        fileprivate mutating func add(_ other: IngestTally) {
            articles += other.articles
            events += other.events
            known += other.known
            refused += other.refused
            remarks += other.remarks
        }
    }
#endif

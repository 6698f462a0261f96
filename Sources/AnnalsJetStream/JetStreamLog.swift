#if JetStream
    public import AnnalsLog
    public import AnnalsModel

    /// A crisis' log on a JetStream cluster, with a copy in another log that answers every question.
    ///
    /// An append returns when a majority of the cluster's servers and the copy have it. What others append comes in with
    /// `catchUp` or `follow`; what the copy holds can be asked with the cluster away. Nobody else may write to the copy.
    public final class JetStreamLog: EventLog {
        /// The crisis.
        public let crisis: Crisis
        private let copy: any EventLog
        private let writer: ClusterWriter
        private let news: News
        private let address: ClusterAddress
        private let board = StatusBoard()

        /// Joins a crisis on a cluster to its copy. Nothing is asked of the cluster yet.
        /// - Parameter replicas: on how many servers each block is kept, where the stream is to be made.
        /// - Parameter patience: for how long an append waits for a cluster that has no leader or is away.
        /// - Parameter pause: how long an append waits for others that can share its block, to spare the cluster and every
        ///   copy work where there are many.
        public init(
            _ crisis: Crisis,
            on address: ClusterAddress,
            copy: any EventLog,
            replicas: Int = 3,
            patience: Duration = .seconds(30),
            pause: Duration = .zero
        ) {
            self.crisis = crisis
            self.copy = copy
            self.address = address
            news = News(crisis, on: address)
            let stream = LogStream(crisis, on: address, replicas: replicas)
            writer = ClusterWriter(stream, copy: copy, patience: patience, pause: pause, board: board)
        }

        /// How the copy stands to the cluster.
        public var status: ReplicaStatus { board.status }

        /// Takes in what the cluster has and the copy lacks.
        /// - Throws: `LogError` with code `unreachable` or `denied` where the cluster cannot be asked, `forked` where it
        ///   holds other entries than the copy.
        public func catchUp() async throws {
            try await writer.catchUp()
        }

        /// Takes in what the cluster has as it comes, until the task is cancelled. While the cluster is away it waits.
        /// - Parameter now: the wall clock, to say since when the cluster is away.
        /// - Parameter told: called with the status where the cluster goes away, comes back, or the copy cannot go on.
        /// - Throws: `LogError` with code `forked`, `newer` or `damaged`: the copy can then go on in no way.
        public func follow(now: @Sendable () -> Instant, told: @Sendable (ReplicaStatus) -> Void) async throws {
            while !Task.isCancelled {
                do {
                    let wasAway = status.awaySince != nil
                    // Before it catches up: what comes after that is then heard of.
                    try await hear { try await $0.listen() }
                    try await catchUp()
                    if wasAway { told(status) }
                    try await hear { try await $0.wait(.seconds(1)) }
                } catch let error as LogError where [.forked, .newer, .damaged].contains(error.code) {
                    board.troubled("\(error)")
                    told(status)
                    throw error
                } catch let error as LogError {
                    if board.away(now(), "\(error)") { told(status) }
                    try await Task.sleep(for: .seconds(1))
                }
            }
        }

        private func hear(_ body: (News) async throws -> Void) async throws {
            do {
                try await body(news)
            } catch let failure as NATSFailure {
                throw failure.logError("tell its news", address)
            }
        }

        /// The position of the copy's last entry; 0 for an empty log.
        public func head() async throws -> Int {
            try await copy.head()
        }

        /// Appends a batch, whole or not at all; when it returns, a majority of the cluster and the copy have it.
        /// - Throws: `LogError`; with code `unreachable` the batch may be stored all the same, now or later, and to append
        ///   it again does no harm.
        public func append(_ batch: Batch, expected: Expected, recorded: Instant) async throws -> Receipt {
            try await writer.append(AppendRequest(record: .batch(batch, recorded: recorded), expected: expected))
        }

        /// Whether the copy has a batch of that id.
        public func contains(batch: Digest) async throws -> Bool {
            try await copy.contains(batch: batch)
        }

        /// Hands over, in order of position, every block of the copy that can hold an entry the filter lets through.
        public func scan(
            _ positions: ClosedRange<Int>?,
            where filter: Filter,
            reading columns: Block.Columns,
            _ body: (Block, Names) throws -> Void
        ) async throws {
            try await copy.scan(positions, where: filter, reading: columns, body)
        }

        /// The entries of the copy that the filter lets through, in order of position, at most `limit` of them.
        public func entries(_ positions: ClosedRange<Int>?, where filter: Filter, limit: Int) async throws -> [Entry] {
            try await copy.entries(positions, where: filter, limit: limit)
        }

        /// The entries of the copy at positions, in ascending order; positions outside the log are left out.
        public func entries(at positions: some Sequence<Int> & Sendable) async throws -> [Entry] {
            try await copy.entries(at: positions)
        }

        /// The articles that were published with this text, in the order in which the log took them.
        public func articles(text: Digest) async throws -> [Article] {
            try await copy.articles(text: text)
        }

        /// The articles in the order in which the log took them, from a number on (the first is 0).
        public func articles(from number: Int, limit: Int) async throws -> [Article] {
            try await copy.articles(from: number, limit: limit)
        }

        /// What was remarked on, in the order recorded, from a number on (the first is 0).
        public func remarks(from number: Int, limit: Int) async throws -> [InputRemark] {
            try await copy.remarks(from: number, limit: limit)
        }

        /// Keeps a named vantage, on the cluster and so in every copy.
        public func save(_ snapshot: Snapshot) async throws {
            _ = try await writer.append(AppendRequest(record: .snapshot(snapshot), expected: .any))
        }

        /// The named vantages, in the order in which they were named.
        public func snapshots() async throws -> [Snapshot] {
            try await copy.snapshots()
        }

        /// Keeps a projection's checkpoint, in the copy alone.
        public func save(_ checkpoint: Checkpoint) async throws {
            try await copy.save(checkpoint)
        }

        /// The checkpoint of a projection; nil where none was kept by this version of its code.
        public func checkpoint(of projection: String, version: Int) async throws -> Checkpoint? {
            try await copy.checkpoint(of: projection, version: version)
        }
    }
#endif

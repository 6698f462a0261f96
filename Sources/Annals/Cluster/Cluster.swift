#if JetStream
    public import AnnalsJetStream
    import AnnalsLog
    public import AnnalsModel
    import AnnalsSQLite

    /// A crisis on a cluster: its log, and the articles that wait to be coded into it.
    public struct Cluster: Sendable {
        let crisis: Crisis
        let address: ClusterAddress
        let replicas: Int

        /// Names a crisis on a cluster. Nothing is asked of it yet.
        /// - Parameter replicas: on how many servers everything is kept, where the streams are to be made.
        public init(_ crisis: Crisis, on address: ClusterAddress, replicas: Int = 3) {
            self.crisis = crisis
            self.address = address
            self.replicas = replicas
        }

        /// Opens the local copy of the crisis' log, which appends through the cluster; it is made where there is none.
        /// - Parameter pause: how long an append waits for others that can go with it.
        /// - Parameter patience: for how long an append waits for a cluster that has no leader or is away.
        /// - Throws: `LogError` where the file cannot be opened for writing.
        public func join(
            copy path: String,
            pause: Duration = .zero,
            patience: Duration = .seconds(30)
        ) throws -> Replica {
            let file = try SQLiteLog(path, for: .writing)
            let log = JetStreamLog(
                crisis,
                on: address,
                copy: file,
                replicas: replicas,
                patience: patience,
                pause: pause
            )
            let store = Store(log: log, file: file, standing: { Standing(log.status, of: log.crisis.name) })
            return Replica(store: store, log: log)
        }

        /// The articles that wait.
        /// - Parameter patience: for workers, after how long an article that one has taken is given to another.
        func queue(patience: Duration? = nil) -> ArticleQueue {
            ArticleQueue(crisis, on: address, replicas: replicas, patience: patience)
        }
    }

    /// A local copy of a crisis' log.
    public struct Replica: Sendable {
        /// The copy as a log: it answers by itself and appends through the cluster.
        public let store: Store
        let log: JetStreamLog

        /// Takes in what the cluster has and the copy lacks, once.
        /// - Throws: `LogError`.
        public func catchUp() async throws {
            try await log.catchUp()
        }

        /// Takes in what the cluster has as it comes, until the task is cancelled.
        /// - Parameter now: the wall clock, to say since when the cluster is away.
        /// - Parameter told: called where the cluster goes away, comes back, or the copy cannot go on.
        /// - Throws: `LogError` where the copy can go on in no way.
        public func follow(now: @Sendable () -> Instant, told: @Sendable (Standing) -> Void) async throws {
            try await log.follow(now: now) { told(Standing($0, of: log.crisis.name)) }
        }
    }

    extension Standing {
        fileprivate init(_ status: ReplicaStatus, of crisis: String) {
            self.crisis = crisis
            behind = Int(clamping: status.behind)
            blocks = Int(clamping: status.blocks)
            awaySince = status.awaySince
            trouble = status.trouble
        }
    }
#endif

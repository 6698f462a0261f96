#if JetStream
    import AnnalsLog
    import AnnalsModel

    /// The stream of one crisis' blocks on the cluster. It connects when it is first asked, and makes the stream where
    /// there is none.
    ///
    /// What it throws is a `NATSFailure`.
    actor LogStream {
        let address: ClusterAddress
        let crisis: Crisis
        private let replicas: Int
        private let queue: BlockingQueue
        private var connection: Connection?
        /// How often a connection was begun.
        private var connections: UInt64 = 0

        nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

        init(_ crisis: Crisis, on address: ClusterAddress, replicas: Int) {
            self.crisis = crisis
            self.address = address
            self.replicas = replicas
            queue = BlockingQueue("annals.cluster.log")
        }

        /// Publishes a block behind another; returns its sequence once a majority of the servers has it.
        ///
        /// Without an answer it may be stored or not, now or later; the same block again is then the same message.
        func publish(_ block: EncodedBlock, behind tip: Tip) throws -> UInt64 {
            let connection = try connected()
            let headers = PublishHeaders(id: block.digest.hex, lastSequence: tip.sequence, lastID: tip.messageID)
            let sequence = try connection.publish(block.bytes, to: crisis.logSubject, headers)
            // News only wakes copies up; that it gets lost does no harm.
            try? connection.send(Array("\(sequence)".utf8), to: crisis.newsSubject)
            return sequence
        }

        /// The block of a sequence; nil where there is none yet.
        func block(at sequence: UInt64) throws -> EncodedBlock? {
            try connected().message(crisis.logStream, at: sequence).map { EncodedBlock($0) }
        }

        /// The sequence of the last block. A stream that has gone is made again, and begun where nobody has.
        func last() throws -> UInt64 {
            let connection = try connected()
            if let last = try connection.lastSequence(crisis.logStream), last > 0 { return last }
            try found(with: connection)
            return 1
        }

        /// Changes whenever the servers may have been other ones than before.
        func epoch() throws -> UInt64 {
            let connection = try connected()
            return connections << 32 | (try connection.reconnections())
        }

        /// The largest block that the servers take, in bytes.
        func mostBytes() throws -> Int {
            // Headers take some of it.
            try connected().mostBytes - 1024
        }

        private func connected() throws -> Connection {
            if let connection { return connection }
            let connection = try Connection(address)
            self.connection = connection
            connections += 1
            return connection
        }

        /// Makes the stream with its first block, which is the same whoever makes it.
        private func found(with connection: Connection) throws {
            let settings = StreamSettings(
                name: crisis.logStream,
                subject: crisis.logSubject,
                description: "The log of \(crisis)",
                replicas: replicas,
                isQueue: false
            )
            try connection.add(settings)
            let genesis = EncodedBlock(.genesis(crisis: crisis.name))
            do {
                let headers = PublishHeaders(id: genesis.digest.hex, lastSequence: 0, lastID: nil)
                _ = try connection.publish(genesis.bytes, to: crisis.logSubject, headers)
            } catch {
                // Somebody else may have been first.
                guard error.isConflict else { throw error }
            }
        }
    }
#endif

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
        private var contact: Contact

        nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

        init(_ crisis: Crisis, on address: ClusterAddress, replicas: Int) {
            self.crisis = crisis
            self.address = address
            self.replicas = replicas
            contact = Contact(address)
            queue = BlockingQueue("annals.cluster.log")
        }

        /// Publishes a block behind another; returns its sequence once a majority of the servers has it.
        ///
        /// Without an answer it may be stored or not, now or later; the same block again is then the same message.
        func publish(_ block: EncodedBlock, behind tip: Tip) throws -> UInt64 {
            try asking { connection throws(NATSFailure) in
                let headers = PublishHeaders(id: block.digest.hex, lastSequence: tip.sequence)
                let sequence = try connection.publish(block.bytes, to: crisis.logSubject, headers)
                // News only wakes copies up; that it gets lost does no harm.
                try? connection.send(Array("\(sequence)".utf8), to: crisis.newsSubject)
                return sequence
            }
        }

        /// The block of a sequence; nil where there is none yet.
        func block(at sequence: UInt64) throws -> EncodedBlock? {
            try asking { connection throws(NATSFailure) in try connection.message(crisis.logStream, at: sequence) }
                .map { EncodedBlock($0) }
        }

        /// The sequence of the last block. A stream that has gone is made again, and begun where nobody has.
        func last() throws -> UInt64 {
            try asking(ofLeader: false) { connection throws(NATSFailure) in
                if let last = try connection.lastSequence(crisis.logStream), last > 0 { return last }
                try found(with: connection)
                return 1
            }
        }

        /// Changes whenever the servers may have been other ones than before.
        func epoch() throws -> UInt64 {
            let connection = try contact.connected()
            return contact.connections << 32 | (try connection.reconnections())
        }

        /// The largest block that the servers take, in bytes.
        func mostBytes() throws -> Int {
            // Headers take some of it.
            try contact.connected().mostBytes - 1024
        }

        private func asking<Value>(
            ofLeader: Bool = true,
            _ body: (Connection) throws(NATSFailure) -> Value
        ) throws(NATSFailure) -> Value {
            do {
                let value = try body(try contact.connected())
                if ofLeader { contact.helped() }
                return value
            } catch {
                _ = contact.failed(error)
                throw error
            }
        }

        /// Makes the stream with its first block, which is the same whoever makes it.
        private func found(with connection: Connection) throws(NATSFailure) {
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
                let headers = PublishHeaders(id: genesis.digest.hex, lastSequence: 0)
                _ = try connection.publish(genesis.bytes, to: crisis.logSubject, headers)
            } catch {
                // Somebody else may have been first.
                guard error.isConflict else { throw error }
            }
        }
    }
#endif

#if JetStream
    import AnnalsLog
    import AnnalsModel

    /// The articles of a crisis that wait on the cluster to be coded: each is given to one worker, and to another one
    /// where that does not say in time that it is done.
    ///
    /// What it throws is a `LogError`, with code `unreachable` where a later try can go well.
    public actor ArticleQueue {
        /// After so long without an article it is asked whether any waits.
        private static let silence = Duration.seconds(5)

        private let address: ClusterAddress
        private let crisis: Crisis
        private let replicas: Int
        private let patience: Duration?
        private let queue = BlockingQueue("annals.cluster.articles")
        private var contact: Contact
        private var subscription: PullSubscription?
        /// When something was last handed out, or known to wait or not; nil where the last try has failed.
        private var heard: ContinuousClock.Instant?
        /// How often in a row something waited that was not handed out.
        private var missed = 0
        /// Whether stream and workers' place are known to be there.
        private var isFounded = false
        /// Where to say that what was taken is done, by its number.
        private var held: [UInt64: String] = [:]

        /// The thread that waits for the cluster's answers.
        public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

        /// Names the queue of a crisis. Nothing is asked of the cluster yet.
        /// - Parameter replicas: on how many servers each article is kept, where the stream is to be made.
        /// - Parameter patience: for workers, after how long an article that one has taken is given to another.
        public init(
            _ crisis: Crisis,
            on address: ClusterAddress,
            replicas: Int = 3,
            patience: Duration? = nil
        ) {
            self.crisis = crisis
            self.address = address
            contact = Contact(address)
            self.replicas = replicas
            self.patience = patience
        }

        /// Puts an item behind those that wait; returns once a majority of the servers has it.
        /// - Returns: whether it is new: what was put there within the last two minutes is known as a repeat.
        public func put(_ item: QueuedItem) throws -> Bool {
            try named("take in an article") {
                let headers = PublishHeaders(id: item.id.hex, lastSequence: nil)
                let isNew = try connected().publishNew(QueuedItemCode.bytes(item), to: crisis.articleSubject, headers)
                contact.helped()
                return isNew
            }
        }

        /// Takes up to `most` items, waiting for the first one as long as is said.
        public func take(_ most: Int, wait: Duration) throws -> [Delivery] {
            try named("hand out articles") {
                let messages = try subscribed().fetch(most, wait: wait)
                if messages.isEmpty { try wonder() } else { hear() }
                return try messages.compactMap { message in
                    let (sequence, times) = try message.delivery()
                    // The worker has it still: it comes a second time since the first took long.
                    let isNew = held.updateValue(message.reply, forKey: sequence) == nil
                    return isNew ? delivery(message, sequence, times) : nil
                }
            }
        }

        /// Says that an item is done, so that nobody gets it again.
        public func finish(_ delivery: Delivery) throws {
            guard let reply = held.removeValue(forKey: delivery.sequence) else { return }
            try named("take an article off the queue") { try connected().send(Array("+ACK".utf8), to: reply) }
        }

        /// Whether no item waits or is being worked on, for workers.
        ///
        /// Servers that were cut off from each other may go on holding what was acknowledged (nats-server 2.9 does, and for
        /// good). So it counts as done when all that the stream has ever taken is acknowledged.
        public func isEmpty() throws -> Bool {
            try named("count the articles") {
                let connection = try connected()
                let (held, last) = try connection.held(in: crisis.articleStream)
                return try held == 0 || connection.acknowledged(in: crisis.articleStream) >= last
            }
        }

        /// Something was handed out.
        private func hear() {
            contact.helped()
            (heard, missed) = (.now, 0)
        }

        /// Nothing was handed out. Most often nothing waits; but servers that were cut off from each other may have forgotten
        /// who asked. So now and then they are asked how much waits: where something does twice in a row, it is asked for anew.
        private func wonder() throws {
            if let heard, .now - heard < Self.silence { return }
            let waiting = try connected().waiting(in: crisis.articleStream)
            (heard, missed) = (.now, waiting > 0 ? missed + 1 : 0)
            if missed > 1 {
                contact.leave()
                (subscription, missed) = (nil, 0)
            }
        }

        private func delivery(_ message: CNATSMessage, _ sequence: UInt64, _ times: Int) -> Delivery {
            do {
                let item = try QueuedItemCode.item(message.bytes, what: "Message \(sequence) of the queue")
                return Delivery(item: item, trouble: nil, sequence: sequence, times: times)
            } catch {
                return Delivery(item: nil, trouble: "\(error)", sequence: sequence, times: times)
            }
        }

        private func connected() throws -> Connection {
            let connection = try contact.connected()
            if !isFounded { try found(with: connection) }
            isFounded = true
            return connection
        }

        /// Makes the stream, and the workers' place in it, where they are not there.
        private func found(with connection: Connection) throws {
            try connection.add(
                StreamSettings(
                    name: crisis.articleStream,
                    subject: crisis.articleSubject,
                    description: "The articles of \(crisis) that wait to be coded",
                    replicas: replicas,
                    isQueue: true
                )
            )
            if let patience { try connection.addWorkers(to: crisis.articleStream, patience: patience) }
        }

        private func subscribed() throws -> PullSubscription {
            let connection = try connected()
            let subscription = try subscription ?? PullSubscription(connection, crisis)
            self.subscription = subscription
            return subscription
        }

        private func named<Value>(_ what: String, _ body: () throws -> Value) throws -> Value {
            do {
                return try body()
            } catch let failure as NATSFailure {
                (isFounded, heard) = (false, nil)
                if contact.failed(failure) { subscription = nil }
                throw failure.logError(what, address)
            }
        }
    }
#endif

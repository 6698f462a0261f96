#if JetStream
    import CNATS

    /// Hears that a block has been stored. It may miss some news: what counts is the stream.
    ///
    /// What it throws is a `NATSFailure`.
    actor News {
        private let crisis: Crisis
        private let address: ClusterAddress
        private let queue = BlockingQueue("annals.cluster.news")
        private var source: Subscription?

        nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

        init(_ crisis: Crisis, on address: ClusterAddress) {
            self.crisis = crisis
            self.address = address
        }

        /// Begins to listen, if it does not yet.
        func listen() throws {
            _ = try heard()
        }

        /// Waits for news, no longer than is said.
        func wait(_ most: Duration) throws {
            try heard().next(most)
        }

        private func heard() throws -> Subscription {
            let source = try source ?? Subscription(Connection(address), crisis.newsSubject)
            self.source = source
            return source
        }
    }

    /// What is said on a subject while we listen.
    private final class Subscription {
        private let connection: Connection
        private let pointer: OpaquePointer

        init(_ connection: Connection, _ subject: String) throws(NATSFailure) {
            self.connection = connection
            let opened = connection.connection
            pointer = try obtain { natsConnection_SubscribeSync(&$0, opened, subject) }
        }

        deinit {
            natsSubscription_Destroy(pointer)
        }

        /// Takes all that has come; where nothing has, waits for the first, no longer than is said.
        func next(_ most: Duration) throws(NATSFailure) {
            var wait = most.milliseconds
            while true {
                var message: OpaquePointer?
                let status = natsSubscription_NextMsg(&message, pointer, wait)
                natsMsg_Destroy(message)
                if status == NATS_TIMEOUT { return }
                try NATSFailure.check(status)
                var left: Int32 = 0
                try NATSFailure.check(natsSubscription_GetPending(pointer, &left, nil))
                if left == 0 { return }
                wait = 1
            }
        }
    }
#endif

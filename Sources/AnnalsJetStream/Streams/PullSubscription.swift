#if JetStream
    import CNATS

    /// The workers' common place in the queue of articles, from which each takes what it can do.
    final class PullSubscription {
        fileprivate static let durable = "workers"
        private let connection: Connection
        private let subscription: OpaquePointer

        /// Joins the workers of a crisis, whose place must be there.
        init(_ connection: Connection, _ crisis: Crisis) throws(NATSFailure) {
            self.connection = connection
            let strings = CStrings([crisis.articleStream, Self.durable])
            var code = jsErrCode(0)
            var options = jsSubOptions()
            jsSubOptions_Init(&options)
            options.Stream = strings[0]
            options.Consumer = strings[1]
            var pointer: OpaquePointer?
            let status = js_PullSubscribe(
                &pointer,
                connection.context,
                crisis.articleSubject,
                Self.durable,
                nil,
                &options,
                &code
            )
            try NATSFailure.check(status, code)
            guard let pointer else { throw .noMemory }
            subscription = pointer
        }

        deinit {
            natsSubscription_Destroy(subscription)
        }

        /// Takes up to `most` messages, waiting for the first one as long as is said; none is an answer too.
        func fetch(_ most: Int, wait: Duration) throws(NATSFailure) -> [CNATSMessage] {
            var list = natsMsgList()
            var code = jsErrCode(0)
            let status = natsSubscription_Fetch(&list, subscription, Int32(most), wait.milliseconds, &code)
            defer { natsMsgList_Destroy(&list) }
            if [NATS_TIMEOUT, NATS_NOT_FOUND].contains(status) { return [] }
            try NATSFailure.check(status, code)
            return list.takeMessages()
        }
    }

    extension natsMsgList {
        /// The messages, which the list then no longer frees.
        fileprivate mutating func takeMessages() -> [CNATSMessage] {
            guard let start = Msgs else { return [] }
            return (0..<Int(Count)).compactMap { index in
                defer { start[index] = nil }
                return start[index].map { CNATSMessage($0) }
            }
        }
    }

    extension Connection {
        /// Makes the place from which workers take the messages of a queue; one that is there already is used.
        /// - Parameter patience: after how long an article that was taken is given to another worker.
        func addWorkers(to stream: String, patience: Duration) throws(NATSFailure) {
            let strings = CStrings([PullSubscription.durable])
            var code = jsErrCode(0)
            var config = jsConsumerConfig()
            jsConsumerConfig_Init(&config)
            config.Durable = strings[0]
            config.AckPolicy = js_AckExplicit
            config.AckWait = patience.milliseconds * 1_000_000
            try NATSFailure.check(js_AddConsumer(nil, context, stream, &config, nil, &code), code)
        }

        /// How many messages of a queue no worker has been given.
        func waiting(in stream: String) throws(NATSFailure) -> UInt64 {
            try workers(of: stream).pending
        }

        /// The sequence up to which workers have acknowledged every message of a queue.
        func acknowledged(in stream: String) throws(NATSFailure) -> UInt64 {
            try workers(of: stream).acknowledged
        }

        private func workers(of stream: String) throws(NATSFailure) -> (pending: UInt64, acknowledged: UInt64) {
            var info: UnsafeMutablePointer<jsConsumerInfo>?
            var code = jsErrCode(0)
            let status = js_GetConsumerInfo(&info, context, stream, PullSubscription.durable, nil, &code)
            defer { jsConsumerInfo_Destroy(info) }
            try NATSFailure.check(status, code)
            guard let info = info?.pointee else { throw .noMemory }
            return (info.NumPending, info.AckFloor.Stream)
        }
    }

    extension Duration {
        /// Whole milliseconds, at least one.
        var milliseconds: Int64 {
            max(1, components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000)
        }
    }
#endif

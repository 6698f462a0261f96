#if JetStream
    import CNATS

    /// A connection to a cluster, used from one thread at a time. Every call waits for its answer.
    ///
    /// The library finds another server by itself where one goes; calls fail meanwhile.
    final class Connection {
        /// How long a server may take to let us in, in milliseconds.
        private static let connectWait: Int64 = 2_000
        /// How long an answer may take, in milliseconds.
        private static let answerWait: Int64 = 3_000
        /// After two such silences a server counts as gone, in milliseconds.
        private static let pingInterval: Int64 = 4_000

        let connection: OpaquePointer
        let context: OpaquePointer

        /// Connects to the first server that lets us in.
        /// - Parameter first: the number of the server in the address that is tried first, from 0.
        init(_ address: ClusterAddress, first: Int = 0) throws(NATSFailure) {
            let options = try ConnectOptions(address, first: first)
            let connection = try obtain { natsConnection_Connect(&$0, options.pointer) }
            self.connection = connection
            var choices = jsOptions()
            jsOptions_Init(&choices)
            choices.Wait = Self.answerWait
            do {
                context = try obtain { natsConnection_JetStream(&$0, connection, &choices) }
            } catch {
                natsConnection_Destroy(connection)
                throw error
            }
        }

        deinit {
            jsCtx_Destroy(context)
            natsConnection_Destroy(connection)
        }

        /// Whether a server is at the other end now.
        var isConnected: Bool {
            natsConnection_Status(connection) == NATS_CONN_STATUS_CONNECTED
        }

        /// The largest message that the servers take, in bytes.
        var mostBytes: Int {
            Int(natsConnection_GetMaxPayload(connection))
        }

        /// How often the library had to find another server.
        func reconnections() throws(NATSFailure) -> UInt64 {
            let counts = try obtain { natsStatistics_Create(&$0) }
            defer { natsStatistics_Destroy(counts) }
            try NATSFailure.check(natsConnection_GetStats(connection, counts))
            var reconnections: UInt64 = 0
            try NATSFailure.check(natsStatistics_GetCounts(counts, nil, nil, nil, nil, &reconnections))
            return reconnections
        }

        /// Sends a message to whoever listens at the moment.
        func send(_ bytes: [UInt8], to subject: String) throws(NATSFailure) {
            try NATSFailure.check(natsConnection_Publish(connection, subject, bytes, Int32(bytes.count)))
        }

        fileprivate static func options(_ options: OpaquePointer) throws(NATSFailure) {
            for status in [
                natsOptions_SetName(options, "annals"),
                natsOptions_SetTimeout(options, connectWait),
                natsOptions_SetPingInterval(options, pingInterval),
                natsOptions_SetMaxPingsOut(options, 2),
                natsOptions_SetNoRandomize(options, true),
                natsOptions_SetMaxReconnect(options, -1),
                natsOptions_SetReconnectWait(options, 250),
                natsOptions_SetFailRequestsOnDisconnect(options, true),
                natsOptions_SetSendAsap(options, true),
            ] { try NATSFailure.check(status) }
        }
    }

    /// The library's form of an address.
    private final class ConnectOptions {
        let pointer: OpaquePointer

        init(_ address: ClusterAddress, first: Int) throws(NATSFailure) {
            pointer = try obtain { natsOptions_Create(&$0) }
            try Connection.options(pointer)
            try setServers(Array(address.servers.dropFirst(first) + address.servers.prefix(first)))
            if let user = address.user { try check(natsOptions_SetUserInfo(pointer, user, address.password ?? "")) }
            if let file = address.credentials {
                try check(natsOptions_SetUserCredentialsFromFiles(pointer, file, nil))
            }
            if address.isSecure { try check(natsOptions_SetSecure(pointer, true)) }
            if let file = address.authority { try check(natsOptions_LoadCATrustedCertificates(pointer, file)) }
            if let file = address.certificate {
                try check(natsOptions_LoadCertificatesChain(pointer, file, address.key ?? file))
            }
        }

        deinit {
            natsOptions_Destroy(pointer)
        }

        private func setServers(_ servers: [String]) throws(NATSFailure) {
            let strings = CStrings(servers)
            try check(strings.withPointers { natsOptions_SetServers(pointer, $0, Int32(servers.count)) })
        }

        private func check(_ status: natsStatus) throws(NATSFailure) {
            try NATSFailure.check(status)
        }
    }

    /// Makes something of the library.
    func obtain(_ body: (inout OpaquePointer?) -> natsStatus) throws(NATSFailure) -> OpaquePointer {
        var pointer: OpaquePointer?
        try NATSFailure.check(body(&pointer))
        guard let pointer else { throw .noMemory }
        return pointer
    }
#endif

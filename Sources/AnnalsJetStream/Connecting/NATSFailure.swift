#if JetStream
    import AnnalsLog
    import CNATS

    /// What a call of the client library or the cluster behind it answered instead of doing it.
    struct NATSFailure: Error {
        let status: natsStatus
        /// What JetStream says; zero where it said nothing.
        let code: jsErrCode
        /// The library's own words.
        let detail: String

        /// Whether the stream's end is not where the message was to follow.
        var isConflict: Bool { code == JSStreamWrongLastSequenceErr }

        /// Whether a later try can go well with nothing changed: no server, no leader, an answer that did not come.
        var isPassing: Bool {
            // No responders: the library takes it for servers without JetStream, but most often there is no leader yet.
            if code.rawValue != 0, status != NATS_NO_RESPONDERS { return Self.passingCodes.contains(code) }
            return Self.passing.contains(status) || isMove
        }

        /// Whether workers who waited for articles were sent away, since their place in the queue is on another server now.
        private var isMove: Bool {
            status == NATS_ERR && Self.moves.contains { detail.hasPrefix($0) }
        }

        private static let moves = ["Leadership Change", "Consumer Deleted", "Server Shutdown", "Exceeded MaxWaiting"]
        private static let passing = [
            NATS_NO_SERVER, NATS_TIMEOUT, NATS_NO_RESPONDERS, NATS_CONNECTION_CLOSED, NATS_CONNECTION_DISCONNECTED,
            NATS_STALE_CONNECTION, NATS_IO_ERROR, NATS_DRAINING, NATS_MISSED_HEARTBEAT, NATS_MISMATCH,
            NATS_PROTOCOL_ERROR,
        ]
        private static let passingCodes = [
            JSStreamNotFoundErr, JSConsumerNotFoundErr, JSClusterIncompleteErr, JSClusterNoPeersErr,
            JSClusterNotActiveErr, JSClusterNotAssignedErr,
            JSClusterNotAvailErr,
            JSClusterNotLeaderErr, JSInsufficientResourcesErr, JSStreamOfflineErr, JSConsumerOfflineErr,
            JSStreamStoreFailedErr,
            JSConsumerStoreFailedErr,
        ]

        /// The library could not make what was asked of it.
        static let noMemory = NATSFailure(status: NATS_NO_MEMORY, code: jsErrCode(0), detail: "no memory")

        /// Checks what a call answered.
        static func check(_ status: natsStatus, _ code: jsErrCode = jsErrCode(0)) throws(NATSFailure) {
            guard status != NATS_OK else { return }
            // The library keeps the last words of a thread: they may be of an earlier failure.
            var last = NATS_OK
            let words = nats_GetLastError(&last).map { String(cString: $0) } ?? ""
            let detail = last == status ? withoutPlace(words) : ""
            let name = natsStatus_GetText(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
            throw NATSFailure(status: status, code: code, detail: detail.isEmpty ? name : detail)
        }
    }

    extension NATSFailure {
        /// The library's words without where in its source they come from: `(conn.c:733): no route`.
        private static func withoutPlace(_ words: String) -> String {
            guard words.hasPrefix("("), let end = words.firstRange(of: "): ") else { return words }
            return String(words[end.upperBound...])
        }

        /// The failure as an error of the log.
        /// - Parameter what: what was being done, such as "append to the log".
        func logError(_ what: String, _ address: ClusterAddress) -> LogError {
            let (kind, advice) = meaning(of: address)
            let message = "The cluster \(address.shown) could not \(what): \(detail)."
            return LogError(kind, message, advice: advice, cause: self)
        }

        private func meaning(of address: ClusterAddress) -> (LogError.Code, String) {
            // A server that asks for a certificate lets the handshake end first, and then says no more.
            if status == NATS_PROTOCOL_ERROR, address.isSecure { return Self.noCertificate }
            if status != NATS_NO_RESPONDERS, let meaning = Self.byCode[code.rawValue] { return meaning }
            if isMove { return (.unreachable, "The workers' place in the queue moves to another server.") }
            return Self.byStatus[status.rawValue] ?? (
                isPassing ? .unreachable : .io, "Look into the servers' own logs for what they say of it."
            )
        }

        private static let byCode: [UInt32: (LogError.Code, String)] = [
            JSNotEnabledErr.rawValue: noJetStream,
            JSNotEnabledForAccountErr.rawValue: noJetStream,
            JSClusterNotAvailErr.rawValue: noMajority,
            JSClusterNotLeaderErr.rawValue: noMajority,
            JSStreamOfflineErr.rawValue: noMajority,
            JSConsumerOfflineErr.rawValue: noMajority,
            JSStreamWrongLastSequenceErr.rawValue: noEnd,
            JSClusterNoPeersErr.rawValue: tooFew,
            JSInsufficientResourcesErr.rawValue: tooFew,
            JSStreamReplicasNotSupportedErr.rawValue: tooFew,
            JSStreamMessageExceedsMaximumErr.rawValue: (.full, "Set max_payload: 8MB on every server."),
            JSStorageResourcesExceededErr.rawValue: (.full, "Give the servers more disk (max_file_store)."),
            JSAccountResourcesExceededErr.rawValue: (.full, "Raise the account's JetStream limits."),
        ]
        private static let byStatus: [UInt32: (LogError.Code, String)] = [
            NATS_NO_SERVER.rawValue: (
                .unreachable, "Check the address, and that the servers run; they may be starting still."
            ),
            NATS_CONNECTION_AUTH_FAILED.rawValue: (
                .denied, "Give a user in the URL or with $NATS_USER and $NATS_PASSWORD, or a file with --creds."
            ),
            NATS_NOT_PERMITTED.rawValue: (.denied, "Let this user publish and subscribe to annals.> and $JS.API.>."),
            NATS_SSL_ERROR.rawValue: (
                .denied,
                "Name the authority that signed the servers' certificates with --tlsca, and our own certificate with "
                    + "--tlscert and --tlskey where they ask for one."
            ),
            NATS_SECURE_CONNECTION_REQUIRED.rawValue: (.denied, "Write the address as tls://, and see --tlsca."),
            NATS_SECURE_CONNECTION_WANTED.rawValue: (.denied, "The servers do not offer TLS: write nats://."),
            NATS_MAX_PAYLOAD.rawValue: (.full, "Set max_payload: 8MB on every server."),
            NATS_TIMEOUT.rawValue: noMajority,
            NATS_NO_RESPONDERS.rawValue: (
                .unreachable,
                "There is no leader at the moment, or the servers run without JetStream (nats-server -js)."
            ),
        ]
        private static let noMajority: (LogError.Code, String) = (
            .unreachable,
            "No majority of its servers sees each other: see that they run, that the network between them is whole, and "
                + "that --cluster names all of them."
        )
        private static let noCertificate: (LogError.Code, String) = (
            .denied,
            "It ended the connection after the handshake of TLS: give a certificate that the servers trust with "
                + "--tlscert and --tlskey, if they ask for one."
        )
        private static let noJetStream: (LogError.Code, String) = (
            .unreachable, "Start the servers with JetStream (nats-server -js), and allow it to the account."
        )
        private static let noEnd: (LogError.Code, String) = (
            .unreachable,
            "The servers do not agree with each other on where the stream ends: see that none is missing, for one that is "
                + "away may hold what the others have not caught up with."
        )
        private static let tooFew: (LogError.Code, String) = (
            .unreachable, "The stream wants more servers, or more disk, than there are: see --replicas."
        )
    }
#endif

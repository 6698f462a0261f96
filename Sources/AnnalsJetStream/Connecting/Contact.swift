#if JetStream
    import AnnalsLog

    /// A connection that moves on to another server where the one that it has is of no help.
    ///
    /// The library itself finds another server where one is gone. But one that is cut off from the other servers is not
    /// gone: it takes every request and can do nothing about it.
    struct Contact {
        /// So long a server may be of no help before another one is asked.
        private static let trust = Duration.seconds(5)

        private let address: ClusterAddress
        private var connection: Connection?
        /// Since when no leader has done anything that was asked; nil where the last thing has.
        private var helplessSince: ContinuousClock.Instant?
        /// The server that is tried first.
        private var turn: Int
        /// How often a connection was begun.
        private(set) var connections: UInt64 = 0

        init(_ address: ClusterAddress) {
            self.address = address
            turn = Int.random(in: 0..<max(1, address.servers.count))
        }

        /// The connection, begun where there is none.
        mutating func connected() throws(NATSFailure) -> Connection {
            if let connection { return connection }
            let connection = try Connection(address, first: turn)
            self.connection = connection
            connections += 1
            return connection
        }

        /// What was asked was done, or refused, by the leader of a stream. How much a stream holds any server tells where there
        /// is no leader: that is no help.
        mutating func helped() {
            helplessSince = nil
        }

        /// What was asked has failed.
        /// - Returns: whether the connection is given up, with everything that rests on it.
        mutating func failed(_ failure: NATSFailure) -> Bool {
            guard failure.isPassing else {
                helped()
                return false
            }
            let now = ContinuousClock.now
            guard let since = helplessSince, connection != nil else {
                helplessSince = now
                return false
            }
            guard now - since > Self.trust else { return false }
            leave()
            return true
        }

        /// Gives the connection up; the next one is begun at another server.
        mutating func leave() {
            (connection, helplessSince) = (nil, nil)
            turn = (turn + 1) % max(1, address.servers.count)
        }
    }
#endif

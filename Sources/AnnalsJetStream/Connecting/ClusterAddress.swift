#if JetStream
    public import AnnalsLog

    /// Where a cluster is, and what it lets us in with.
    public struct ClusterAddress: Hashable, Sendable {
        /// The servers' URLs, of which one that answers is enough: the others are learned from it.
        public let servers: [String]
        /// The user, where the cluster asks for one and the URLs name none.
        public var user: String?
        /// The user's password.
        public var password: String?
        /// The path of a credentials file (`.creds`): the user's token and key, as `nsc` writes them.
        public var credentials: String?
        /// The path of the certificates of the authorities that may have signed the servers' (PEM).
        public var authority: String?
        /// The path of our own certificate, where the servers ask for one (PEM).
        public var certificate: String?
        /// The path of our certificate's key (PEM).
        public var key: String?

        /// Reads one or more URLs, commas between them: `nats://host:4222`, `tls://user:password@host`.
        /// - Throws: `LogError` where a URL is none.
        public init(_ urls: String) throws(LogError) {
            var servers: [String] = []
            for url in urls.split(separator: ",") { servers.append(try Self.server(String(url))) }
            self.servers = servers
            if servers.isEmpty { throw Self.noAddress(urls) }
        }

        /// The URLs without user and password, for messages.
        public var shown: String {
            servers.map(Self.withoutUser).joined(separator: ",")
        }

        /// Whether what goes over the network is to be encrypted.
        var isSecure: Bool {
            authority != nil || certificate != nil || servers.contains { $0.hasPrefix("tls://") }
        }

        private static func server(_ url: String) throws(LogError) -> String {
            let parts = url.split(separator: "://", maxSplits: 1).map(String.init)
            guard let host = parts.last, !host.isEmpty, !host.contains(" ") else { throw noAddress(url) }
            if parts.count == 1, !url.contains("://") { return "nats://" + url }
            guard parts.count == 2, ["nats", "tls"].contains(parts[0]) else { throw noAddress(url) }
            return url
        }

        private static func withoutUser(_ url: String) -> String {
            guard let at = url.lastIndex(of: "@"), let scheme = url.firstRange(of: "://") else { return url }
            return String(url[..<scheme.upperBound] + url[url.index(after: at)...])
        }

        private static func noAddress(_ url: String) -> LogError {
            LogError(
                .notFound,
                "\"\(withoutUser(url))\" is no address of a cluster.",
                advice: "Give URLs such as nats://host:4222 or tls://host:4222, with commas between them."
            )
        }
    }
#endif

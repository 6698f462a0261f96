#if JetStream
    public import AnnalsLog

    /// One crisis on the cluster: a stream for its log, and one for the articles that wait to be coded.
    public struct Crisis: Hashable, Sendable, CustomStringConvertible {
        /// Its name.
        public let name: String

        /// Takes a name of letters, digits, `-` and `_`, at most 64 of them.
        /// - Throws: `LogError` for another name.
        public init(_ name: String) throws(LogError) {
            let isPlain = name.utf8.allSatisfy { byte in
                switch UInt8(byte) {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
                default: false
                }
            }
            guard isPlain, (1...64).contains(name.utf8.count) else {
                throw LogError(
                    .notFound,
                    "\"\(name)\" cannot be the name of a crisis on a cluster.",
                    advice: "Take letters, digits, - and _, at most 64 of them."
                )
            }
            self.name = name
        }

        /// Its name.
        public var description: String { name }

        /// The stream of its log.
        var logStream: String { "annals-\(name)" }
        /// The subject that blocks are published to.
        var logSubject: String { "annals.\(name).log" }
        /// The subject on which it is said that a block has been stored.
        var newsSubject: String { "annals.\(name).news" }
        /// The stream of articles that wait to be coded.
        var articleStream: String { "annals-\(name)-articles" }
        /// The subject that articles are published to.
        var articleSubject: String { "annals.\(name).articles" }
    }
#endif

public import Annals
public import AnnalsModel
import HTTPTypes
import Hummingbird
public import Logging

/// The web page and the HTTP API over a log.
public struct Service: Sendable {
    /// Where the server listens, and whom it lets in.
    public struct Options: Sendable {
        /// The address to listen at; anything but a loopback address asks every request for a token.
        public var host = "127.0.0.1"
        /// The port; 0 takes a free one.
        public var port = 8642
        /// Further names that the Host header may have.
        public var names: Set<String> = []
        /// The tokens that are let in.
        public var tokens = Tokens.none

        /// Loopback, the usual port, no tokens.
        public init() {}

        /// Whether only this machine can reach the server.
        public var isLoopback: Bool {
            host == "localhost" || host == "::1" || host.hasPrefix("127.")
        }
    }

    private let desk: Desk
    private let options: Options
    private let logger: Logger

    /// Makes a server over a log.
    /// - Parameter now: the wall clock, for answers that are asked from now.
    /// - Throws: `QuestionError` where it would be open to others without a token; what the log throws.
    public init(_ store: Store, options: Options, logger: Logger, now: @escaping @Sendable () -> Instant) async throws {
        guard options.isLoopback || !options.tokens.isEmpty else {
            throw QuestionError(
                "The address \(options.host) can be reached by others, and there is no token.",
                advice: "Make one with `annals token NAME`, or listen on 127.0.0.1."
            )
        }
        desk = try await Desk(store, now: now)
        self.options = options
        self.logger = logger
    }

    /// Serves until the process is told to stop by SIGINT or SIGTERM; requests under way are answered first.
    /// - Parameter ready: called with the port once the server listens.
    public func run(ready: @escaping @Sendable (Int) -> Void) async throws {
        let application = Application(
            router: router(),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                serverName: "annals"
            ),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        try await application.runService()
    }

    private func router() -> Router<BasicRequestContext> {
        let metrics = Metrics()
        let router = Router()
        router.add(middleware: HeadersMiddleware())
        router.add(middleware: CountingMiddleware(metrics: metrics))
        router.add(middleware: ProblemMiddleware(logger: logger))
        router.add(middleware: HostMiddleware(hosts: hosts))
        router.add(middleware: TokenMiddleware(tokens: options.tokens, guardsReading: !options.isLoopback))
        QuestionRoutes(desk: desk).add(to: router)
        EventRoutes(desk: desk).add(to: router)
        StreamRoute(desk: desk).add(to: router)
        HealthRoutes(desk: desk, metrics: metrics).add(to: router)
        PageRoutes().add(to: router)
        return router
    }

    private var hosts: Set<String> {
        let loopback: Set = ["localhost", "127.0.0.1", "::1"]
        return options.names.union(options.isLoopback ? loopback : [options.host])
    }
}

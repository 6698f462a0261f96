public import Annals
public import AnnalsModel
import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

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
        /// Opens the log for a write; nil where the server only reads.
        public var writing: (@Sendable () throws -> Store)?
        /// The largest body that is taken, in bytes.
        public var largestBody = 8 << 20
        /// How many connections are served at a time; more wait until one ends.
        public var connections = 512
        /// How long a client may take to send a whole request or to take what it is sent, and how long requests under
        /// way have when the server is told to stop.
        public var patience = Duration.seconds(30)

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

    /// Serves until the process is told to stop by SIGINT or SIGTERM; requests under way are answered first, and clients
    /// of the stream are let go.
    /// - Parameter ready: called with the port once the server listens.
    public func run(ready: @escaping @Sendable (Int) -> Void) async throws {
        let application = Application(
            router: router(),
            server: .http1(configuration: channels),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                serverName: "annals",
                availableConnectionsDelegate: MaximumAvailableConnections(options.connections, logger: logger)
            ),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        var configuration = ServiceGroupConfiguration(
            services: [application],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = options.patience
        try await ServiceGroup(configuration: configuration).run()
    }

    private var channels: HTTP1Channel.Configuration {
        let patience = TimeAmount(options.patience)
        let headers = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 16 << 10,
            maxHeaderListSize: 32 << 10,
            maxHeaderFieldCount: 100
        )
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [SlowClientHandler(patience: patience)],
            httpDecoderConfiguration: headers
        )
    }

    private func router() -> Router<BasicRequestContext> {
        let routes = Routes(desk: desk, pen: options.writing.map { Pen($0) }, largestBody: options.largestBody)
        let bare = Router(options: .autoGenerateHeadEndpoints)
        routes.add(to: bare)
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: HeadersMiddleware())
        router.add(middleware: CountingMiddleware(metrics: routes.metrics, logger: logger))
        router.add(middleware: ProblemMiddleware(methods: MethodTable(bare), logger: logger))
        router.add(middleware: LimitsMiddleware(largestBody: options.largestBody))
        router.add(middleware: HostMiddleware(hosts: hosts))
        router.add(middleware: TokenMiddleware(tokens: options.tokens, guardsReading: !options.isLoopback))
        routes.add(to: router)
        return router
    }

    private var hosts: Set<String> {
        let loopback: Set = ["localhost", "127.0.0.1", "::1"]
        return options.names.union(options.isLoopback ? loopback : [options.host])
    }
}

/// Every route.
private struct Routes {
    let desk: Desk
    let pen: Pen?
    let largestBody: Int
    let metrics = Metrics()

    func add(to router: Router<BasicRequestContext>) {
        QuestionRoutes(desk: desk).add(to: router)
        EventRoutes(desk: desk).add(to: router)
        ArticleRoutes(desk: desk, pen: pen, largestBody: largestBody).add(to: router)
        HandRoutes(desk: desk, pen: pen).add(to: router)
        TimeMapRoutes(desk: desk).add(to: router)
        StreamRoute(desk: desk).add(to: router)
        HealthRoutes(desk: desk, metrics: metrics).add(to: router)
        PageRoutes().add(to: router)
    }
}

#if Server
    import Annals
    public import AnnalsServer
    public import ArgumentParser
    import Foundation
    import Logging

    struct ServeVerb: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "serve",
            abstract: "Serve the web page and the HTTP API over a log.",
            discussion: """
                Listens on this machine alone unless another --host is named; then every request needs a token from
                `annals token`. Articles and entries by hand are taken from clients whose token may write. Goes on reading
                what others append to the log. Ctrl-C answers what is under way and stops.

                  annals serve
                  annals serve --port 9000 --log crisis.db
                  annals serve --host 0.0.0.0 --name annals.example.org
                  annals serve --cluster nats://localhost:4222 --log copy.db
                """
        )

        @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
        var host = "127.0.0.1"

        @Option(help: "The port to listen on; 0 takes a free one.")
        var port = 8642

        @Option(
            help: ArgumentHelp("A further name by which the server is reached; can be repeated.", valueName: "host")
        )
        var name: [String] = []

        @Option(
            help: ArgumentHelp(
                "The least that is told on standard error, in lines of JSON: error, warning, or info for every request.",
                valueName: "level"
            )
        )
        var logLevel = Level.warning

        @OptionGroup var store: LogOptions
        #if JetStream
            @OptionGroup var cluster: ClusterOptions
        #endif

        /// How much the server's own log tells.
        enum Level: String, CaseIterable, ExpressibleByArgument {
            case error, warning, info
        }

        func run() async throws {
            #if JetStream
                if let cluster = try cluster.place() { return try await serve(cluster) }
            #endif
            let path = store.path
            try await serve(try store.open(for: .reading), writing: { try Store.open(path, for: .existing) })
        }

        private func serve(_ log: Store, writing: @escaping @Sendable () throws -> Store) async throws {
            var options = Service.Options()
            options.host = host
            options.port = port
            options.names = Set(name)
            options.writing = writing
            options.tokens = try TokenFile(beside: store.path).read()
            let address = host.contains(":") ? "[\(host)]" : host
            let surroundings = Surroundings.current
            let service = try await Service(log, options: options, logger: logger, now: surroundings.now)
            try await service.run { port in
                surroundings.say("Serving \(store.path) at http://\(address):\(port)/ - Ctrl-C stops.")
            }
        }

        private var logger: Logger {
            let surroundings = Surroundings.current
            let level = Logger.Level(rawValue: logLevel.rawValue) ?? .warning
            return Logger(label: "annals.serve") { label in
                LineLogHandler(label, level: level, now: surroundings.now, write: { surroundings.say($0) })
            }
        }

        func validate() throws {
            guard (0...65_535).contains(port) else { throw ValidationError("--port is \(port). Ports are 0 to 65535.") }
        }
    }

    #if JetStream
        extension ServeVerb {
            /// Serves a local copy, which takes in what the cluster has as it comes, and answers with the cluster away.
            private func serve(_ cluster: Cluster) async throws {
                let surroundings = Surroundings.current
                let replica = try cluster.join(copy: store.path)
                let following = Task {
                    try await replica.follow(
                        now: surroundings.now,
                        told: { surroundings.say("annals: \($0.sentence)") }
                    )
                }
                defer { following.cancel() }
                try await serve(replica.store, writing: { replica.store.shared })
                try replica.store.close()
            }
        }
    #endif

    struct TokenVerb: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "token",
            abstract: "Make a token that lets a client of the server in.",
            discussion: """
                Prints the token once; only its digest is kept, in a file beside the log.

                  annals token newsroom
                  annals token ingester --scope write
                """
        )

        @Argument(help: "A name for it, so that its line can be found and taken out again.")
        var name: String

        @Option(help: "What it is good for: read, or write, which includes reading.")
        var scope = Tokens.Scope.read

        @OptionGroup var store: LogOptions

        func run() throws {
            var generator = SystemRandomNumberGenerator()
            let token = (0..<4).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
            try TokenFile(beside: store.path).add(Tokens.line(token, scope: scope, name: name))
            var output = Output()
            try output.write(token + "\n")
            try output.flush()
        }

        func validate() throws {
            if name.isEmpty || name.contains(where: \.isNewline) || name.contains("\t") {
                throw ValidationError("A token's name is a word or two on one line.")
            }
        }
    }

    extension Tokens.Scope: ExpressibleByArgument {}

    /// The file of tokens beside a log.
    struct TokenFile {
        private let url: URL

        init(beside path: String) {
            url = URL(filePath: path + ".tokens")
        }

        func read() throws -> Tokens {
            guard FileManager.default.fileExists(atPath: url.path) else { return .none }
            return Tokens(try String(contentsOf: url, encoding: .utf8))
        }

        /// Adds a line; the file can be read by its owner alone.
        func add(_ line: String) throws {
            let manager = FileManager.default
            if !manager.fileExists(atPath: url.path) {
                let isMade = manager.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
                guard isMade else { throw Failure(.failure, "\(url.path) cannot be made. Is the directory writable?") }
            }
            let handle = try FileHandle(forWritingTo: url)
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(line.utf8))
            try handle.close()
        }
    }
#endif

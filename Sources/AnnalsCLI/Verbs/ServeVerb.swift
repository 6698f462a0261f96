#if Server
    import Annals
    import AnnalsServer
    import ArgumentParser
    import Foundation
    import Logging

    struct ServeVerb: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "serve",
            abstract: "Serve the web page and the HTTP API over a log.",
            discussion: """
                Listens on this machine alone unless another --host is named; then every request needs a token from
                `annals token`. Goes on reading what others append to the log. Ctrl-C answers what is under way and stops.

                  annals serve
                  annals serve --port 9000 --log crisis.db
                  annals serve --host 0.0.0.0 --name annals.example.org
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

        @OptionGroup var store: LogOptions

        func run() async throws {
            let store = try store.open(for: .reading)
            var options = Service.Options()
            options.host = host
            options.port = port
            options.names = Set(name)
            options.tokens = try TokenFile(beside: self.store.path).read()
            let address = host.contains(":") ? "[\(host)]" : host
            let surroundings = Surroundings.current
            let service = try await Service(store, options: options, logger: logger, now: surroundings.now)
            try await service.run { port in
                surroundings.say("Serving \(self.store.path) at http://\(address):\(port)/ - Ctrl-C stops.")
            }
        }

        private var logger: Logger {
            var logger = Logger(label: "annals.serve") { StreamLogHandler.standardError(label: $0) }
            logger.logLevel = .warning
            return logger
        }

        func validate() throws {
            guard (0...65_535).contains(port) else { throw ValidationError("--port is \(port). Ports are 0 to 65535.") }
        }
    }

    struct TokenVerb: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "token",
            abstract: "Make a token that lets a client of the server in.",
            discussion: """
                Prints the token once; only its digest is kept, in a file beside the log.

                  annals token newsroom
                """
        )

        @Argument(help: "A name for it, so that its line can be found and taken out again.")
        var name: String

        @OptionGroup var store: LogOptions

        func run() throws {
            var generator = SystemRandomNumberGenerator()
            let token = (0..<4).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
            try TokenFile(beside: store.path).add(Tokens.line(token, scope: .read, name: name))
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

import ArgumentParser

/// One command line from its words to its exit status.
enum Session {
    /// Runs a command line; what goes wrong is said on standard error.
    static func run(_ arguments: [String]) async -> Int32 {
        if let unknown = UnknownVerb(arguments) { return show(unknown.message, code: Status.usage.rawValue) }
        do {
            var command = try AnnalsCommand.parseAsRoot(arguments)
            if var verb = command as? any AsyncParsableCommand {
                try await verb.run()
            } else {
                try command.run()
            }
            return 0
        } catch {
            return status(of: error)
        }
    }

    private static func status(of error: any Error) -> Int32 {
        if let failure = Failure(error) {
            if let message = failure.message { Surroundings.current.say("annals: " + message) }
            return failure.status.rawValue
        }
        let code = AnnalsCommand.exitCode(for: error)
        let message = AnnalsCommand.fullMessage(for: error)
        if !message.isEmpty { return show(message, code: code.rawValue) }
        return code.rawValue
    }

    /// Help that was asked for is data; what is said about a wrong command line is not.
    private static func show(_ message: String, code: Int32) -> Int32 {
        guard code == 0 else {
            Surroundings.current.say(message)
            return code
        }
        do {
            var output = Output()
            try output.write(message + "\n")
            try output.flush()
            return 0
        } catch {
            return status(of: error)
        }
    }
}

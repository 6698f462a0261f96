import Annals
import ArgumentParser

/// Which log is used.
struct LogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The log's file. Without it $ANNALS_LOG, else annals.db.", valueName: "path"),
        completion: .file(extensions: ["db"])
    )
    var log: String?

    /// The file of the log.
    var path: String {
        let named = Surroundings.current.environment["ANNALS_LOG"].flatMap { $0.isEmpty ? nil : $0 }
        return log ?? named ?? "annals.db"
    }

    func validate() throws {
        if log == "" { throw ValidationError("--log is empty. Name the log's file, such as annals.db.") }
    }

    /// The log, for questions.
    func inquiry() async throws -> Inquiry {
        try await open(for: .reading).inquiry()
    }

    /// The log, for questions to one projection, or to all where none is named.
    func inquiry(of projection: String?) async throws -> Inquiry {
        try await open(for: .reading).inquiry(of: projection)
    }

    /// The log.
    func open(for access: Store.Access) throws -> Store {
        try Store.open(path, for: access)
    }
}

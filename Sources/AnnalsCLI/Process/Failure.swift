import Annals
import AnnalsLog
import ArgumentParser

/// Why a command ends otherwise than well: its exit status, and what to say about it.
struct Failure: Error {
    let status: Status
    /// What happened, where, and what to try; nil where nothing need be said.
    let message: String?

    init(_ status: Status, _ message: String? = nil) {
        self.status = status
        self.message = message
    }

    /// What an error of the engine means for the process; nil for the errors of the command line's parser.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as OutputError: self.init(error)
        case let error as QuestionError: self.init(.usage, error.description)
        case let error as LogError: self.init(Self.status(of: error), error.description)
        case is CleanExit, is ValidationError, is ExitCode: return nil
        default:
            guard AnnalsCommand.exitCode(for: error) == .failure else { return nil }
            self.init(.failure, "\(error)")
        }
    }

    private init(_ error: OutputError) {
        switch error {
        case .closed: self.init(.done)
        case .failed(let reason): self.init(.failure, "Standard output cannot be written: \(reason).")
        }
    }

    private static func status(of error: LogError) -> Status {
        switch error.code {
        case .notFound: .noInput
        case .notALog, .newer: .badData
        default: .failure
        }
    }
}

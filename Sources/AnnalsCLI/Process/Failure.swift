import Annals
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

    /// What an error means for the process; nil for the errors of the command line's parser.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as OutputError: self.init(error)
        default:
            // The parser's own errors have a status; those of the engine look to it like any failure.
            guard AnnalsCommand.exitCode(for: error) == .failure, !(error is ExitCode) else { return nil }
            self.init(Complaint(error))
        }
    }

    private init(_ error: OutputError) {
        switch error {
        case .closed: self.init(.done)
        case .failed(let reason): self.init(.failure, "Standard output cannot be written: \(reason).")
        }
    }

    private init(_ complaint: Complaint) {
        let status: Status =
            switch complaint.sort {
            case .question: .usage
            case .badData: .badData
            case .missing: .noInput
            case .busy, .failure: .failure
            }
        self.init(status, complaint.message)
    }
}

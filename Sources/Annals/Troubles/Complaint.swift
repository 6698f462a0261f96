import AnnalsCoding
import AnnalsLog

/// An error as a person is told of it.
public struct Complaint: Hashable, Sendable {
    /// Whose trouble it is, which decides on exit statuses and HTTP statuses.
    public enum Sort: Hashable, Sendable {
        /// The question cannot be asked as it stands.
        case question
        /// What was given cannot be read.
        case badData
        /// There is nothing where something should be.
        case missing
        /// Somebody else holds what is needed for the moment.
        case busy
        /// The log or the system failed.
        case failure
    }

    /// Whose trouble it is.
    public let sort: Sort
    /// What happened, where, and what to try.
    public let message: String

    /// Makes a complaint of any error.
    public init(_ error: any Error) {
        switch error {
        case let error as QuestionError:
            sort = .question
            message = error.description
        case let error as LogError:
            sort = Self.sort(of: error)
            message = error.description
        case let error as LexiconError:
            sort = .badData
            message = error.description
        default:
            sort = .failure
            message = "\(error)"
        }
    }

    private static func sort(of error: LogError) -> Sort {
        switch error.code {
        case .notFound: .missing
        case .openElsewhere: .busy
        case .notALog, .newer: .badData
        case .nameTaken, .badAmendment, .badSearch: .question
        default: .failure
        }
    }
}

/// What went wrong with a log, where, and what to try.
public struct LogError: Error, CustomStringConvertible {
    /// What went wrong, as a stable name.
    public enum Code: String, CaseIterable, Sendable {
        /// The head is not where the append expected it.
        case conflict
        /// An amendment speaks of a position that is not before it.
        case badAmendment = "bad_amendment"
        /// A snapshot's name stands for another vantage.
        case nameTaken = "name_taken"
        /// A search cannot be read.
        case badSearch = "bad_search"
        /// Another process writes to the log.
        case openElsewhere = "open_elsewhere"
        /// The log was opened, or its file can only be opened, for reading.
        case readOnly = "read_only"
        /// There is no log at the path, or no directory to make one in.
        case notFound = "not_found"
        /// The file is no log.
        case notALog = "not_a_log"
        /// The log was written by a newer version.
        case newer
        /// Stored bytes are not what was written.
        case damaged
        /// The cluster cannot be reached, or has no leader at the moment.
        case unreachable
        /// The cluster lets nobody in with these credentials, or not to this.
        case denied
        /// A copy and the cluster hold different entries at the same positions.
        case forked
        /// The disk is full.
        case full
        /// The system could not read or write.
        case io
    }

    /// What went wrong.
    public let code: Code
    /// What happened and where, in a sentence.
    public let message: String
    /// What to try, in a sentence.
    public let advice: String
    /// The error beneath; nil where there is none.
    public let cause: (any Error)?

    /// Makes an error of its parts.
    public init(_ code: Code, _ message: String, advice: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.advice = advice
        self.cause = cause
    }

    /// Message and advice.
    public var description: String {
        "\(message) \(advice)"
    }
}

extension LogError {
    package static func conflict(expected: Int, head: Int) -> LogError {
        LogError(
            .conflict,
            "The log's head is at position \(head), not at \(expected) as expected.",
            advice: "Read the entries from \(min(expected, head) + 1) on, decide anew and append again."
        )
    }

    package static func badAmendment(target: Int, position: Int) -> LogError {
        LogError(
            .badAmendment,
            "The amendment at position \(position) speaks of position \(target), which is not before it.",
            advice: "Amend a position from 1 to \(position - 1); `annals events` lists them."
        )
    }

    /// A snapshot's name stands for another vantage.
    package static func nameTaken(_ name: String) -> LogError {
        LogError(
            .nameTaken,
            "There is a snapshot \(name) already, of another vantage.",
            advice: "Choose another name: a snapshot is never moved."
        )
    }

    /// Stored bytes are not what was written.
    public static func damaged(_ what: String) -> LogError {
        LogError(
            .damaged,
            "\(what).",
            advice: "Run `annals verify` to see how far the damage goes, and restore a backup with `annals restore`."
        )
    }
}

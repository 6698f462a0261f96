import AnnalsFormats

/// The formats that events are imported from.
public enum ImportFormat: String, CaseIterable, Sendable {
    /// Lines of `annals export`, or of `annals events`.
    case jsonl
    case acled, gdelt, icews, ucdp
    /// Any table, by a mapping: comma-separated, or JSON objects.
    case csv, json

    /// The dataset's reader; nil for lines of our own.
    /// - Throws: `QuestionError` for a table without a mapping, or with one that cannot be read.
    func dataset(mapping: String?) throws(QuestionError) -> (any Dataset)? {
        switch self {
        case .jsonl: return nil
        case .acled: return ACLED()
        case .gdelt: return GDELT()
        case .icews: return ICEWS()
        case .ucdp: return UCDP()
        case .csv, .json: return try Self.table(mapping)
        }
    }

    private static func table(_ mapping: String?) throws(QuestionError) -> MappedTable {
        guard let mapping else {
            throw QuestionError(
                "A table needs a mapping.",
                advice: "Give --mapping with lines such as kind = MeetingHeld."
            )
        }
        do {
            return try MappedTable(mapping: mapping)
        } catch {
            throw QuestionError(
                "The mapping cannot be read: \(error).",
                advice: "Each line is of the form name = value."
            )
        }
    }
}

/// How many of what an import met.
public struct ImportTally: Hashable, Sendable {
    /// Events that the log took.
    public var stored = 0
    /// Events of an earlier version that now read otherwise.
    public var corrected = 0
    /// Events of an earlier version that are gone.
    public var retracted = 0
    /// Events that the log had as they are.
    public var known = 0
    /// Rows that were refused.
    public var refused = 0
    /// Whether it was stopped before its end.
    public var isInterrupted = false

    /// How many rows it has met.
    public var met: Int { stored + corrected + retracted + known + refused }
}

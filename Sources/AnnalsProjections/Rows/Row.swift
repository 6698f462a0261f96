/// One reading of one report as numbers: the report as it was first read, or as an amendment has it.
struct Row: Sendable {
    /// The position of the entry that gave this reading.
    var position: Int32
    /// The readings of the same report, where an amendment made more than one; -1 otherwise.
    var lineage: Int32 = -1
    /// The reports of the same happening, where there is more than one; -1 otherwise.
    var cluster: Int32 = -1
    /// The first and last day that it can have occurred, as `Dating` bounds them.
    var earliest: Int32
    var latest: Int32
    /// The same as the report gives them, `Block.openStart` and `Block.openEnd` where it does not.
    var statedEarliest: Int32
    var statedLatest: Int32
    /// The start is not known: it was already so on the first day that is considered.
    var isOpen: Bool
    /// The date was given by hand or by a dataset, and not read from a text.
    var isGiven: Bool
    var modality: UInt8
    var kind: UInt16
    /// Seconds: when this reading could be known.
    var reported: Int64
    /// Seconds: when the report that it is a reading of was published.
    var published: Int64
    /// A hash of the first reading's content: decides between reports of the same second in any log alike.
    var tie: UInt64
    /// Where its actors start in the table of actors, and how many there are of each part.
    var actors: UInt32
    var initiators: UInt8
    var targets: UInt8
    var participants: UInt8
    /// Symbols; `Symbols.none` for none.
    var place: UInt32
    var saidBy: UInt32
    var outlet: UInt32
    /// The number of the text it was read from.
    var article: UInt32
    /// Its magnitude and planned time in their tables; -1 where it has none.
    var magnitude: Int32
    var scheduled: Int32
    /// Where its gist starts in the table of gists, and how long it is.
    var gist: UInt32
    var gistCount: UInt16

    /// The day that it stands for in an order of days: the last where it was already so before.
    var day: Int32 { isOpen ? latest : earliest }

    /// Whether this report precedes another as evidence of one happening: by publication, then by content.
    func precedes(_ other: Row) -> Bool {
        (published, tie, position) < (other.published, other.tie, other.position)
    }

    /// Whether this reading precedes another in the history of a key: by occurrence, then by report.
    func isBefore(_ other: Row) -> Bool {
        if earliest != other.earliest { return earliest < other.earliest }
        if latest != other.latest { return latest < other.latest }
        if published != other.published { return published < other.published }
        return (tie, position) < (other.tie, other.position)
    }

    /// Whether this reading precedes another in a list: what has no start stands where it was over at the latest.
    func isListedBefore(_ other: Row) -> Bool {
        day == other.day ? isBefore(other) : day < other.day
    }
}

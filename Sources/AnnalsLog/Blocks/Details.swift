import AnnalsModel

/// What entries hold beyond the columns of their block: the words of the texts and the evidence. Projections never
/// need it, so it is kept, compressed and read apart.
struct Details: Hashable, Sendable {
    /// How the actors of a column were named: a value for every actor, or every row where there is one a row.
    struct Naming: Hashable, Sendable {
        /// The name, where it is not the label of the actor's number; else 0.
        var name: [UInt32] = []
        /// The words of the text; 0 where there are none.
        var asWritten: [UInt32] = []
    }

    var words = Words()
    var initiators = Naming()
    var targets = Naming()
    var participants = Naming()
    var saidBy = Naming()
    /// 1 and more is a place of `places`, where it is not as the gazetteer has it; else 0.
    var placeVariant: [UInt32] = []
    var places: [Place] = []
    var placeAsWritten: [UInt32] = []
    var occurredAsWritten: [UInt32] = []
    var scheduledAsWritten: [UInt32] = []
    var sourceID: [UInt32] = []
    var url: [UInt32] = []
    /// When the evidence was published, less when the entry was reported, in seconds: not 0 only for amendments.
    var publishedAhead: [Int64] = []
    var spanStart: [Int] = []
    var spanLength: [Int] = []
    /// The quotation; 0 where it is the span of the stored text.
    var quote: [UInt32] = []
    /// A number of `Names.methods`.
    var method: [UInt32] = []
    var author: [UInt32] = []
    var reason: [UInt32] = []
}

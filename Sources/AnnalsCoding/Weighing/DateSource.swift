import AnnalsModel

/// Why some days are on offer as those of a draft.
enum DateSource {
    /// The draft's own sentence names them, by words so far from the trigger.
    case own(TimeExpression, way: Way, rank: Int)
    /// A sentence so many before it names them, or, below nothing, after it.
    case beside(TimeExpression, back: Int)
    /// The draft before it was then.
    case last(Draft)
    /// Another draft of the kind was then.
    case twin(Draft)
    /// Another act of who does it was then.
    case deed(Draft)
    /// The article names them so often that only so many other days of that week are named more.
    case named(rank: Int)
    /// It is known to everybody: of several such happenings so many are later.
    case known(rank: Int)
    /// What a paper tells without a day is mostly of the days up to the publication.
    case news
}

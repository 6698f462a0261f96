import AnnalsModel

/// What the coder must know of a kind beyond its words: what it counts, whose word for it is only a claim, what it becomes.
struct Traits: Sendable {
    /// What depends on its trigger is its object and no event of its own: a demand, a denial, a trial.
    var absorbs = false
    /// What the same words mean when they are only announced: a meeting to come is one that is scheduled.
    var planned: Kind?
    /// Done in a fight, so that one side's word for it is only a claim.
    var isContested = false
    /// A success that its own side tells of, and so only claims.
    var isBoast = false
    /// Done by a state, also where the words name none: an arrest, a sentence.
    var isByState = false
    /// Done by the state of those concerned, where the words name none: an appointment.
    var isOwnState = false
    /// Done by the state that the article is about, where the words name none: an election.
    var isAtHome = false
    /// Done by people of the place where the words name none: a protest.
    var isPopular = false
    /// Done by whom the words for the thing give it to where a passive names nobody: "US sanctions were extended".
    var isByOwner = false
    /// Done by the state of the place where a passive names nobody: "the bill was passed in Chile".
    var isByPlace = false
    /// Told, in the passive, also without anybody who does it, where it is dated and says to whom it is done.
    var isAnonymous = false
    /// Nobody is on its other side: a death toll, an election.
    var isOneSided = false
    /// Nobody but whom its own phrases name is on its other side.
    var isExplicit = false
    /// Nobody whom the sentence names outside its own clause is on its other side.
    var isBound = false
    /// Each of several targets is a happening of its own.
    var isPerTarget = false
    /// Known to everybody: its noun tells of it wherever it names both sides, as in "Russia's invasion of Ukraine".
    var isLandmark = false
    /// Goes to whoever is attacked in the article where nobody is named: aid.
    var isRelief = false
    /// Done by whoever is attacked: a missile shot down.
    var isDefence = false
    /// Hits whoever holds the place where it happens.
    var targetsPlace = false
    /// The classes of words that its number counts, each with the unit's name, the first first; none where it has no
    /// number of its own.
    var counted: [(words: String, unit: String)] = []
    /// What its number measures.
    var measure = Magnitude.Measure.count
    /// Its number can be a sum of money.
    var takesMoney = false
}

extension Traits {
    /// Reads the line of a kind.
    init(_ row: Table.Row) {
        let marks = Set(row["marks"].split(separator: " ").map(String.init))
        absorbs = marks.contains("absorbs")
        isContested = marks.contains("contested")
        isBoast = marks.contains("boast")
        isByState = marks.contains("by-state")
        isOwnState = marks.contains("own-state")
        isAtHome = marks.contains("at-home")
        isPopular = marks.contains("popular")
        isByOwner = marks.contains("by-owner")
        isByPlace = marks.contains("by-place")
        isAnonymous = marks.contains("anonymous")
        isOneSided = marks.contains("one-sided")
        isExplicit = marks.contains("explicit")
        isBound = marks.contains("bound")
        isPerTarget = marks.contains("per-target")
        isLandmark = marks.contains("landmark")
        isRelief = marks.contains("relief")
        isDefence = marks.contains("defence")
        targetsPlace = marks.contains("hits-place")
        takesMoney = marks.contains("money")
        planned = Kind(rawValue: row["planned"])
        measure = Magnitude.Measure(rawValue: row["measure"]) ?? .count
        let parts = row["counts"].split(separator: " ").map(String.init)
        counted = stride(from: 0, to: parts.count - 1, by: 2).map { (parts[$0], parts[$0 + 1]) }
    }
}

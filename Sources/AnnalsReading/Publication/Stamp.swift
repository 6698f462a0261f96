import AnnalsModel

/// A date and time as a page states it, before its zone and year are decided.
struct Stamp: Hashable {
    /// What the stamp is of.
    enum Role: Int, Comparable {
        case published, unlabelled, updated

        static func < (one: Role, other: Role) -> Bool { one.rawValue < other.rawValue }
    }

    var role = Role.unlabelled
    /// Year, month and day; the year is nil where it is not stated.
    var year: Int?
    let month: Int
    let day: Int
    /// Second of the day; nil where no time is stated.
    var second: Int?
    var zone: ZoneWord?

    /// How a zone is written.
    enum ZoneWord: Hashable {
        case offset(Int)
        case named(String)
    }

    /// The day, where the year is stated.
    var date: Day? {
        year.flatMap { Day(year: $0, month: month, day: day) }
    }
}

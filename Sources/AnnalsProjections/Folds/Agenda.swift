import AnnalsModel

/// The meetings among the acts of one set of parties.
///
/// Two acts are of one meeting where their dates can be the same. A step without a date belongs to a meeting that has one
/// and that it can be about: a proposal or plan to the next one after its day within `reach` days, a cancellation also to
/// one on its day, and word that they met to the last one of the `memory` days before it. Where a step and a meeting name
/// people on every side and no side has anybody in common, they are not about each other. What finds none is kept under
/// the day of the first such step, those within `reach` days of each other together.
struct Agenda {
    struct Meeting {
        /// When it is planned for or was held; nil where no step says.
        var date: Interval?
        var acts: [Act]
        /// The days of the first and last step without a date.
        var undated: ClosedRange<Int32> = 0...0

        /// What tells it from the other meetings of its parties: its date, with `..` between the ends of a stretch.
        var name: String {
            guard let date else { return "undated-\(Day(number: Int(undated.lowerBound)))" }
            if date.precision == .day { return date.edtf }
            return date.edtf.split(separator: "/").joined(separator: "..")
        }
    }

    /// How many days ahead of its date a meeting can have been proposed.
    static let reach: Int32 = 60
    /// How many days after a meeting it is talked of without its date.
    static let memory: Int32 = 14

    private(set) var meetings: [Meeting] = []

    init(_ acts: [Act], _ rows: Rows) {
        var rest: [Act] = []
        for act in acts {
            if let date = Self.date(act, rows) { enter(act, on: date) } else { rest.append(act) }
        }
        rest.sort { rows[$0.row].day < rows[$1.row].day }
        for act in rest { enter(act, rows) }
        for index in meetings.indices where meetings[index].acts.count > 1 {
            meetings[index].acts.sort { Self.precedes($0, $1, rows) }
        }
    }

    /// The day that a step was taken on at the earliest, but for one that only says that it was already so.
    static func start(_ row: Row) -> Int32 {
        row.latest - row.earliest > Dating.noticeReach ? row.day : row.earliest
    }

    /// In the order of their days; those of the same days by report, and in one article as steps follow each other.
    private static func precedes(_ one: Act, _ other: Act, _ rows: Rows) -> Bool {
        let (first, second) = (rows[one.row], rows[other.row])
        let (start, next) = (Self.start(first), Self.start(second))
        if start != next { return start < next }
        if first.latest != second.latest || first.published != second.published { return first.isBefore(second) }
        return (one.role, first.tie, first.position) < (other.role, second.tie, second.position)
    }

    /// The date that an act names for the meeting: the planned one, or the days on which it was held.
    private static func date(_ act: Act, _ rows: Rows) -> Interval? {
        let row = rows[act.row]
        if let planned = rows.scheduled(row) { return isTight(planned) ? planned : nil }
        guard act.role == Meetings.Role.held.rawValue, !row.isOpen else { return nil }
        return Interval(openFrom: Day(number: Int(row.earliest)), to: Day(number: Int(row.latest)))
    }

    /// Whether a date is narrow enough to tell one meeting from another.
    private static func isTight(_ date: Interval) -> Bool {
        guard let first = date.earliest, let last = date.latest else { return false }
        return last.number - first.number <= Clusters.narrow
    }

    private mutating func enter(_ act: Act, on date: Interval) {
        let isTight = Self.isTight(date)
        // The acts come in the order of their occurrence, so that their meeting is one of the last.
        for index in meetings.indices.reversed() {
            guard let held = meetings[index].date else { continue }
            if held != date {
                guard isTight, Self.isTight(held), let both = held.intersection(date) else { continue }
                meetings[index].date = both
            }
            return meetings[index].acts.append(act)
        }
        meetings.append(Meeting(date: date, acts: [act]))
    }

    private mutating func enter(_ act: Act, _ rows: Rows) {
        let day = rows[act.row].day
        let index =
            subject(of: act, on: day, rows)
            ?? meetings.lastIndex {
                $0.date == nil && day - $0.undated.upperBound <= Self.reach
            }
        guard let index else { return meetings.append(Meeting(date: nil, acts: [act], undated: day...day)) }
        meetings[index].acts.append(act)
        if meetings[index].date == nil { meetings[index].undated = meetings[index].undated.lowerBound...day }
    }

    /// The meeting with a date that a step without one is about.
    private func subject(of act: Act, on day: Int32, _ rows: Rows) -> Int? {
        let role = Meetings.Role(rawValue: act.role)
        let named = Self.people([act], rows)
        var best: (index: Int, distance: Int32)?
        for index in meetings.indices {
            guard let date = meetings[index].date, let last = date.latest?.number, Self.isTight(date) else { continue }
            let distance = role == .held ? day - last : last - day
            let least: Int32 = role == .proposed || role == .scheduled ? 1 : 0
            guard distance >= least, distance <= (role == .held ? Self.memory : Self.reach),
                distance < best?.distance ?? .max, !Self.areOfOthers(named, meetings[index].acts, rows)
            else { continue }
            best = (index, distance)
        }
        return best?.index
    }

    /// Whether a step that names some people and a meeting do so on every side, and no side has anybody in common.
    private static func areOfOthers(_ named: [UInt32: Set<UInt32>], _ acts: [Act], _ rows: Rows) -> Bool {
        guard named.count > 1 else { return false }
        let met = people(acts, rows)
        return named.allSatisfy { party, people in met[party].map { $0.isDisjoint(with: people) } ?? false }
    }

    /// The people that acts name, by their party.
    private static func people(_ acts: [Act], _ rows: Rows) -> [UInt32: Set<UInt32>] {
        var people: [UInt32: Set<UInt32>] = [:]
        for act in acts {
            for actor in rows.everyone(rows[act.row]) where rows.parties[Int(actor)] != actor {
                people[rows.parties[Int(actor)], default: []].insert(actor)
            }
        }
        return people
    }
}

import AnnalsModel

/// Meetings between parties: proposed, scheduled (perhaps on a condition), postponed, cancelled, held.
///
/// Meetings are kept per set of parties; each is known by the date it is planned for, or was held on. Plans and
/// conditions fold here, since a meeting that is planned is a fact about plans. Two acts are of one meeting where their
/// dates can be the same. A proposal without a date belongs to the next dated meeting within `reach` days, a
/// cancellation without a date to the next one that has not passed; what finds none is kept as `undated`.
///
/// Policy `last-step`: the last step taken gives the status.
struct Meetings: Fold {
    let name = "meetings"
    let summary = "Meetings by their parties and date: proposed, scheduled, postponed, cancelled, held, with place."
    let policy = "last-step: the last step taken gives the status"
    let details = ["steps"]

    enum Role: UInt8, CaseIterable {
        case proposed, scheduled, postponed, cancelled, suspended, held

        var status: String {
            switch self {
            case .proposed: "proposed"
            case .scheduled: "scheduled"
            case .postponed: "postponed"
            case .cancelled: "cancelled"
            case .suspended: "suspended"
            case .held: "held"
            }
        }
    }

    static let roles = Roles<Role>([
        .proposed: ["MeetingProposed"],
        .scheduled: ["MeetingScheduled"],
        .postponed: ["MeetingPostponed"],
        .cancelled: ["MeetingCancelled"],
        .suspended: ["TalksSuspended"],
        .held: ["MeetingHeld"],
    ])
    static let names = ["status", "date", "place", "conditional", "steps"]
    static let stepNames = ["status", "occurred", "date", "place", "conditional", "by"]

    /// How many days ahead of its date a meeting can have been proposed.
    static let reach: Int32 = 60
    /// A date that is given more loosely than this many days tells no meeting from another.
    static let loosest: Int32 = 31

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard var role = Self.roles[row], Self.folds(row, role) else { return }
        if role == .held, row.modality != Numbering.happened { role = .scheduled }
        let parties = rows.parties(rows.everyone(row)).map { rows.symbols[$0] }.sorted()
        guard parties.count > 1 else { return }
        touches.add(Key(first: rows.symbol(for: parties.joined(separator: ":"))), role)
    }

    private static func folds(_ row: Row, _ role: Role) -> Bool {
        if row.modality == Numbering.happened { return true }
        let isPlan = row.modality == Numbering.planned || row.modality == Numbering.conditional
        return isPlan && (role == .proposed || role == .scheduled || role == .held)
    }

    func resolve(_ key: Key, _ acts: [Act], _ rows: Rows) -> [Answer] {
        Agenda(acts, rows).meetings.map { meeting in
            Answer(suffix: ":" + meeting.name, value: Self.value(meeting, rows), acts: meeting.acts)
        }
    }

    private static func value(_ meeting: Agenda.Meeting, _ rows: Rows) -> Value {
        let steps = meeting.acts.map { step($0, rows) }
        let places = meeting.acts.map { rows[$0.row].place }.filter { $0 != Symbols.none }
        let last = steps.last
        return Value(
            names,
            [
                last?["status"] ?? .absent, Field(meeting.date?.edtf), Field(places.last.map { rows.symbols[$0] }),
                last?["conditional"] ?? .flag(false), .list(steps.map { .record($0) }),
            ]
        )
    }

    private static func step(_ act: Act, _ rows: Rows) -> Value {
        let row = rows[act.row]
        return Value(
            stepNames,
            [
                .text(Role(rawValue: act.role)?.status ?? ""), .text(rows.occurred(row)),
                Field(rows.scheduled(row)?.edtf),
                row.place == Symbols.none ? .absent : .text(rows.symbols[row.place]),
                .flag(row.modality == Numbering.conditional),
                .text(rows.parties(rows.initiators(row)).map { rows.symbols[$0] }.sorted().joined(separator: ":")),
            ]
        )
    }

    func headline(_ value: Value) -> String {
        let condition = value["conditional"] == .flag(true) ? " (conditional)" : ""
        let place = value["place"].flatMap { $0 == .absent ? nil : " in \($0)" } ?? ""
        return "meeting \(value["status"] ?? .absent)\(condition)\(place)"
    }
}

/// The meetings among the acts of one set of parties.
private struct Agenda {
    struct Meeting {
        var date: Interval?
        var acts: [Act]

        /// What tells it from the other meetings of its parties: its date, with `..` between the ends of a stretch.
        var name: String {
            date?.edtf.split(separator: "/").joined(separator: "..") ?? "undated"
        }
    }

    private let rows: Rows
    private(set) var meetings: [Meeting] = []

    init(_ acts: [Act], _ rows: Rows) {
        self.rows = rows
        for act in acts { if let date = date(act) { enter(act, on: date) } }
        for act in acts where date(act) == nil { enter(act) }
        meetings = meetings.map { Meeting(date: $0.date, acts: $0.acts.sorted(by: precedes)) }
    }

    /// In the order of their occurrence; those of the same days by report, and in one article as steps follow each other.
    private func precedes(_ one: Act, _ other: Act) -> Bool {
        let (first, second) = (rows[one.row], rows[other.row])
        if (first.earliest, first.latest) != (second.earliest, second.latest) || first.published != second.published {
            return first.isBefore(second)
        }
        return (one.role, first.tie) < (other.role, second.tie)
    }

    /// The date that an act names for the meeting: the planned one, or the day on which it was held.
    private func date(_ act: Act) -> Interval? {
        let row = rows[act.row]
        if let planned = rows.scheduled(row) { return Self.isTight(planned) ? planned : nil }
        guard act.role == Meetings.Role.held.rawValue, !row.isOpen else { return nil }
        let held = Interval(openFrom: Day(number: Int(row.earliest)), to: Day(number: Int(row.latest)))
        return Self.isTight(held) ? held : nil
    }

    private static func isTight(_ date: Interval) -> Bool {
        guard let first = date.earliest, let last = date.latest else { return false }
        return last.number - first.number <= Meetings.loosest
    }

    private mutating func enter(_ act: Act, on date: Interval) {
        // The acts come in the order of their occurrence, so that their meeting is one of the last.
        for index in meetings.indices.reversed() {
            guard let both = meetings[index].date?.intersection(date) else { continue }
            meetings[index].date = both
            meetings[index].acts.append(act)
            return
        }
        meetings.append(Meeting(date: date, acts: [act]))
    }

    private mutating func enter(_ act: Act) {
        let row = rows[act.row]
        let ahead = meetings.indices.filter { index in
            guard let last = meetings[index].date?.latest?.number else { return false }
            return last >= row.earliest && last - row.latest <= Meetings.reach
        }
        let next = ahead.min { (meetings[$0].date?.latest ?? .last) < (meetings[$1].date?.latest ?? .last) }
        if let index = next ?? meetings.firstIndex(where: { $0.date == nil }) {
            meetings[index].acts.append(act)
        } else {
            meetings.append(Meeting(date: nil, acts: [act]))
        }
    }
}

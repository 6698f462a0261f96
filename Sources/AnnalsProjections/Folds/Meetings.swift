import AnnalsModel

/// Meetings between parties: proposed, scheduled (perhaps on a condition), postponed, cancelled, held.
///
/// Meetings are kept per set of parties; each is known by the date it is planned for, or was held on. Plans and
/// conditions fold here, since a meeting that is planned is a fact about plans. Which reports are of one meeting is told
/// by `Agenda`.
///
/// Policy `last-step`: the last step taken gives the status. A proposal changes no status but its own; after a cancellation
/// a plan changes it only if it was made on a later day and names a date; what was held stays held unless more outlets say
/// that it was cancelled, and the other way round. The place is the one that most outlets name.
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

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        Agenda(acts.list, rows).meetings.map { meeting in
            var told = acts
            told.list = meeting.acts
            return Answer(suffix: ":" + meeting.name, value: Self.value(meeting, rows), acts: told)
        }
    }

    private static func value(_ meeting: Agenda.Meeting, _ rows: Rows) -> Value {
        let status = status(meeting.acts, rows)
        return Value(
            names,
            [
                Field(status.flatMap { Role(rawValue: $0.role)?.status }), Field(meeting.date?.edtf),
                Field(place(meeting.acts, rows)), .flag(status.map { isConditional($0, rows) } ?? false),
                .list(meeting.acts.map { .record(step($0, rows)) }),
            ]
        )
    }

    /// The step that gives the status.
    private static func status(_ steps: [Act], _ rows: Rows) -> Act? {
        steps.reduce(nil) { status, step in status.map { changes($0, step, rows) ? step : $0 } ?? step }
    }

    /// Whether a step that comes after another changes the status.
    private static func changes(_ status: Act, _ step: Act, _ rows: Rows) -> Bool {
        switch (Role(rawValue: status.role), Role(rawValue: step.role)) {
        case (.proposed, _): true
        case (_, .proposed): false
        case (.held, .held), (.held, .suspended): true
        case (.held, .cancelled): step.outlets > status.outlets
        case (.held, _): false
        case (.cancelled, .held): step.outlets >= status.outlets
        case (.cancelled, .scheduled), (.postponed, .scheduled), (.suspended, .scheduled):
            rows[step.row].scheduled >= 0 && Agenda.start(rows[step.row]) > Agenda.start(rows[status.row])
        default: true
        }
    }

    /// The place that most outlets name; of several the one named last.
    private static func place(_ steps: [Act], _ rows: Rows) -> String? {
        var outlets: [UInt32: Int] = [:]
        var best: UInt32?
        for step in steps where rows[step.row].place != Symbols.none {
            let place = rows[step.row].place
            outlets[place, default: 0] += Int(step.outlets)
            if best.map({ (outlets[$0] ?? 0) <= (outlets[place] ?? 0) }) ?? true { best = place }
        }
        return best.map { rows.symbols[$0] }
    }

    private static func isConditional(_ act: Act, _ rows: Rows) -> Bool {
        rows[act.row].modality == Numbering.conditional
    }

    private static func step(_ act: Act, _ rows: Rows) -> Value {
        let row = rows[act.row]
        return Value(
            stepNames,
            [
                Field(Role(rawValue: act.role)?.status), .text(rows.occurred(row)),
                Field(rows.scheduled(row)?.edtf),
                row.place == Symbols.none ? .absent : .text(rows.symbols[row.place]),
                .flag(isConditional(act, rows)), .text(parties(row, rows)),
            ]
        )
    }

    private static func parties(_ row: Row, _ rows: Rows) -> String {
        let parties = rows.parties(rows.initiators(row))
        if parties.count == 1 { return rows.symbols[parties[0]] }
        return parties.map { rows.symbols[$0] }.sorted().joined(separator: ":")
    }

    func headline(_ value: Value) -> String {
        let condition = value["conditional"] == .flag(true) ? " (conditional)" : ""
        let place = value["place"].flatMap { $0 == .absent ? nil : " in \($0)" } ?? ""
        return "meeting \(value["status"] ?? .absent)\(condition)\(place)"
    }
}

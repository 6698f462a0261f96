/// Who is in office: officials appointed, removed or killed, by the official.
///
/// Reports name the official more surely than the office, so that the official is the key: whoever was appointed or
/// removed is the target, or the initiator where nobody else is named, as in a resignation.
///
/// Policy `last-change`: the last change gives the status.
struct Offices: Fold {
    let name = "offices"
    let summary = "Officials by id: appointed, removed, killed, since when and by whom."
    let policy = "last-change: the last change gives the status"
    let details = ["changes"]

    enum Role: UInt8 {
        case appointed, removed, killed

        var status: String {
            switch self {
            case .appointed: "appointed"
            case .removed: "removed"
            case .killed: "killed"
            }
        }
    }

    static let roles = Roles<Role>([
        .appointed: ["OfficialAppointed"],
        .removed: ["OfficialRemoved"],
        .killed: ["LeaderKilled"],
    ])
    static let names = ["status", "since", "by", "changes"]
    static let changeNames = ["status", "occurred", "by"]

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard row.modality == Numbering.happened, let role = Self.roles[row] else { return }
        for official in row.targets > 0 ? rows.targets(row) : rows.initiators(row) {
            touches.add(Key(first: official), role)
        }
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let changes = acts.list.map { Self.change($0, rows) }
        guard let last = changes.last else { return [] }
        let fields = Self.changeNames.map { last[$0] ?? .absent } + [.list(changes.map { .record($0) })]
        return [Answer(value: Value(Self.names, fields), acts: acts)]
    }

    private static func change(_ act: Act, _ rows: Rows) -> Value {
        let row = rows[act.row]
        let actors = row.targets > 0 ? rows.initiators(row).map { rows.symbols[$0] } : []
        return Value(
            changeNames,
            [
                .text(Role(rawValue: act.role)?.status ?? ""), .text(rows.occurred(row)),
                .list(actors.map { .text($0) }),
            ]
        )
    }

    func headline(_ value: Value) -> String {
        let by = value["by"].flatMap { $0.isEmpty ? nil : " by \($0)" } ?? ""
        return "\(value["status"] ?? .absent)\(by) since \(value["since"] ?? .absent)"
    }
}

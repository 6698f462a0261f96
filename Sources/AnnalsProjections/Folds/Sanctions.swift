/// Who has put whom under sanctions, per ordered pair.
///
/// Sanctions, frozen assets and trade restrictions fold when they happened, each happening a tranche; lifting them ends
/// all that came before. Threats are kept apart and are never in force. Reports that only say that there are sanctions
/// are listed among the measures, and are tranches only where there is none with a date.
///
/// Policy `until-lifted`: what was imposed holds until the same party lifts it; on the same day the lifting is last.
struct Sanctions: Fold {
    let name = "sanctions"
    let summary = "Who has put whom under sanctions, since when, in how many tranches; threats apart."
    let policy = "until-lifted: what was imposed holds until the same party lifts it"
    let details = ["measures"]

    enum Role: UInt8 { case imposed, lifted, threatened }

    static let roles = Roles<Role>([
        .imposed: ["AssetsFrozen", "SanctionsImposed", "TradeRestricted"],
        .lifted: ["SanctionsLifted"],
        .threatened: ["SanctionsThreatened"],
    ])
    static let names = ["in_force", "certain", "since", "tranches", "measures", "lifted", "threatened"]

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard let role = Self.roles[row], Self.folds(row, role) else { return }
        for one in rows.parties(rows.initiators(row)) {
            for other in rows.parties(rows.targets(row)) where other != one {
                touches.add(Key(first: one, second: other), role)
            }
        }
    }

    private static func folds(_ row: Row, _ role: Role) -> Bool {
        row.modality == Numbering.happened || role == .threatened && row.modality == Numbering.threatened
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let threats = acts[Role.threatened]
        let deeds = acts.list.filter { $0.role != Role.threatened.rawValue }
        let lifted = deeds.lastIndex { $0.role == Role.lifted.rawValue }
        let inForce = Array(deeds[(lifted.map { $0 + 1 } ?? 0)...])
        let lifting = lifted.map { deeds[$0] }
        let tranches = Attested.dated(inForce)
        let value = Value(
            Self.names,
            [
                .flag(!inForce.isEmpty),
                .flag((tranches.first ?? lifting)?.isCertain ?? true),
                Field(tranches.first.map { rows.occurred(rows[$0.row]) }),
                Field(tranches.count),
                .list(inForce.map { .text(Self.measure($0, rows)) }),
                Field(lifting.map { rows.occurred(rows[$0.row]) }),
                .list(threats.map { .text(rows.occurred(rows[$0.row])) }),
            ]
        )
        let used = Set(inForce + threats + [lifting].compactMap(\.self))
        return [Answer(value: value, acts: acts.keeping(used.contains))]
    }

    private static func measure(_ act: Act, _ rows: Rows) -> String {
        Codes.name(rows[act.row]) + " " + rows.occurred(rows[act.row])
    }

    func headline(_ value: Value) -> String {
        guard value["in_force"] == .flag(true) else {
            if let lifted = value["lifted"], !lifted.isEmpty { return "sanctions lifted \(lifted)" }
            return "sanctions threatened"
        }
        let doubt = value["certain"] == .flag(false) ? "possibly " : ""
        return "\(doubt)sanctions in force since \(value["since"] ?? .absent), tranches \(value["tranches"] ?? .absent)"
    }
}

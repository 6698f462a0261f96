/// Who has put whom under sanctions, per ordered pair.
///
/// Sanctions, frozen assets and trade restrictions fold when they happened, and so does lifting them, where those who are
/// said to have done it can: see `Imposers`. A later measure adds to the earlier ones and replaces none. Which of the
/// reports are tranches of their own, and what a lifting ends, is told by `Measures`. Threats are kept apart and are never
/// in force.
///
/// Policy `until-lifted`: each measure holds until the same party lifts it. `since` is the first tranche in force that is
/// aimed at the party itself, or the first of all where none is. A lifting that ends nothing is listed as easing where
/// anything else is known, and leaves no state where nothing is.
struct Sanctions: Fold {
    let name = "sanctions"
    let summary = "Who has put whom under sanctions, since when, in how many tranches; threats apart."
    let policy = "until-lifted: each measure holds until the same party lifts it, by its own word or the reporter's"
    let details = ["measures", "eased"]

    enum Role: UInt8 { case imposed, lifted, threatened }

    static let roles = Roles<Role>([
        .imposed: ["AssetsFrozen", "SanctionsImposed", "TradeRestricted"],
        .lifted: ["SanctionsLifted"],
        .threatened: ["SanctionsThreatened"],
    ])
    static let names = [
        "in_force", "certain", "since", "latest", "tranches", "measures", "lifted", "eased", "threatened",
    ]

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard let role = Self.roles[row], Self.folds(row, role) else { return }
        let able = rows.initiators(row).filter(rows.canImpose)
        for one in rows.parties(able[...]) {
            for other in rows.parties(rows.targets(row)) where other != one {
                touches.add(Key(first: one, second: other), role)
            }
        }
    }

    private static func folds(_ row: Row, _ role: Role) -> Bool {
        row.modality == Numbering.happened || role == .threatened && row.modality == Numbering.threatened
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let measures = Measures(acts, of: key, rows)
        let threats = Measures.listed(acts[Role.threatened], rows)
        guard !measures.inForce.isEmpty || measures.lifting != nil || !threats.isEmpty else { return [] }
        let tranches = measures.tranches
        let value = Value(
            Self.names,
            [
                .flag(!measures.inForce.isEmpty),
                .flag(
                    tranches.isEmpty ? measures.lifting?.lift.isCertain ?? true : tranches.contains(where: \.isCertain)
                ),
                Field(measures.first.map { rows.occurred(rows[$0.row]) }),
                Field(tranches.last.map { rows.occurred(rows[$0.row]) }),
                Field(tranches.count),
                .list(measures.inForce.map { .text(Self.measure($0, rows)) }),
                Field(measures.lifting.map { rows.occurred(rows[$0.lift.row]) }),
                .list(measures.easings.map { .text(rows.occurred(rows[$0.row])) }),
                .list(threats.map { .text(rows.occurred(rows[$0.row])) }),
            ]
        )
        let used = Set(measures.used + threats)
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
        let latest = value["latest"] == value["since"] ? "" : ", last \(value["latest"] ?? .absent)"
        return "\(doubt)sanctions in force since \(value["since"] ?? .absent), tranches \(value["tranches"] ?? .absent)"
            + latest
    }
}

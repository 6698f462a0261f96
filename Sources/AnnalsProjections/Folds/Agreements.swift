import AnnalsModel

/// What parties have bound themselves to: agreements and ceasefires by the set of parties, decrees, laws and
/// resolutions by who made them.
///
/// An agreement that is broken, suspended or left is no longer in force; since reports seldom name it, that is the last
/// one in force among the same parties. A violated ceasefire stays in force and is counted.
///
/// Policy `last-broken`: a breach ends the last agreement of the same parties.
struct Agreements: Fold {
    let name = "agreements"
    let summary = "Agreements, ceasefires, decrees, laws and resolutions in force, and those broken."
    let policy = "last-broken: a breach ends the last agreement of the same parties"

    enum Role: UInt8 { case agreed, made, broken, violated }

    static let roles = Roles<Role>([
        .agreed: ["AgreementSigned", "CeasefireAgreed"],
        .made: ["DecreeSigned", "LawPassed", "ResolutionAdopted"],
        .broken: ["AgreementBroken"],
        .violated: ["CeasefireViolated"],
    ])
    static let names = ["in_force", "broken", "violations"]
    static let itemNames = ["kind", "since", "about", "place"]

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard row.modality == Numbering.happened, let role = Self.roles[row] else { return }
        let actors = role == .made ? rows.initiators(row) : rows.everyone(row)
        let parties = rows.parties(actors).map { rows.symbols[$0] }.sorted()
        guard !parties.isEmpty else { return }
        touches.add(Key(first: rows.symbol(for: parties.joined(separator: ":"))), role)
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        var inForce: [Act] = []
        var broken: [Value] = []
        for act in acts.list where act.role != Role.violated.rawValue {
            guard act.role == Role.broken.rawValue else {
                inForce.append(act)
                continue
            }
            let last = inForce.lastIndex { $0.role == Role.agreed.rawValue }
            broken.append(Self.breach(act, of: last.map { inForce.remove(at: $0) }, rows))
        }
        let value = Value(
            Self.names,
            [
                .list(inForce.map { .record(Self.item($0, rows)) }), .list(broken.map { .record($0) }),
                Field(acts[Role.violated].count),
            ]
        )
        return [Answer(value: value, acts: acts)]
    }

    private static func item(_ act: Act, _ rows: Rows) -> Value {
        let row = rows[act.row]
        let about = act.role == Role.made.rawValue ? rows.targets(row).map { rows.symbols[$0] } : []
        return Value(
            itemNames,
            [
                .text(Codes.name(row)), .text(rows.occurred(row)), .list(about.map { .text($0) }),
                row.place == Symbols.none ? .absent : .text(rows.symbols[row.place]),
            ]
        )
    }

    private static func breach(_ act: Act, of agreement: Act?, _ rows: Rows) -> Value {
        let item = item(act, rows)
        let ended = agreement.map { Codes.name(rows[$0.row]) + " " + rows.occurred(rows[$0.row]) }
        return Value(itemNames + ["ended"], item.fields + [Field(ended)])
    }

    func headline(_ value: Value) -> String {
        ["in_force", "broken", "violations"].compactMap { name in
            value[name].flatMap { $0.isEmpty ? nil : "\(name.split(separator: "_").joined(separator: " ")): \($0)" }
        }.joined(separator: "; ")
    }
}

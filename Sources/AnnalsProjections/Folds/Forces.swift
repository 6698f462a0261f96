import AnnalsModel

/// What forces a party has at a place: how many there are, and how many came and went.
///
/// Counts of forces, and movements whose number says how many there are, give the stock; other movements give the flow.
/// So does the number of a deployment whose start is not known ("has massed 190,000 in past months"): it tells how many
/// have gathered, and reports repeat it.
/// A stock is never added to a flow: they answer different questions, and the second is contained in the first to an
/// extent that no report states. A movement without a number stays without one and is counted as such.
///
/// Policy `sharpest-latest` for the stock, see `Claims`; the flow sums the earliest report of each movement.
struct Forces: Fold {
    let name = "forces"
    let summary =
        "What forces a party has at a place: stock with claimants, numbered arrivals and departures, the rest."
    let policy =
        "sharpest-latest: each claimant stands by its last figure, the one about the latest day is preferred, and none that "
        + "only says less than another displaces it"
    let details = ["claims", "qualifier", "unit"]

    enum Role: UInt8 { case stock, arrival, departure }

    static let roles = Roles<Role>([
        .stock: ["ForcesCounted"],
        .arrival: ["TroopsDeployed", "WeaponsDeployed"],
        .departure: ["TroopsWithdrawn"],
    ])
    static let names = Claims.names + ["arrived", "left", "unnumbered", "since"]

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard row.modality == Numbering.happened || row.modality == Numbering.claimed, row.place != Symbols.none,
            var role = Self.roles[row]
        else { return }
        if let magnitude = rows.magnitude(row) {
            if magnitude.measure == .stock || role == .arrival && row.isOpen { role = .stock }
        } else if role == .stock {
            role = .arrival
        }
        for party in rows.parties(rows.initiators(row)) {
            touches.add(Key(first: party, second: row.place), role)
        }
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let moves = acts.list.filter { $0.role != Role.stock.rawValue }
        let claims = Claims(acts[Role.stock], of: acts, rows)
        let unnumbered = moves.filter { rows.magnitude(rows[$0.row]) == nil }
        let value = Value(
            Self.names,
            claims.fields(rows) + [
                Self.sum(moves, .arrival, rows), Self.sum(moves, .departure, rows), Field(unnumbered.count),
                Field(Attested.dated(moves).first.map { rows.occurred(rows[$0.row]) }),
            ]
        )
        let used = claims.acts.union(moves)
        return [Answer(value: value, acts: acts.keeping(used.contains))]
    }

    private static func sum(_ moves: [Act], _ role: Role, _ rows: Rows) -> Field {
        let numbers = moves.filter { $0.role == role.rawValue }.compactMap { rows.magnitude(rows[$0.row])?.value }
        return numbers.isEmpty ? .absent : .number(numbers.reduce(0, +))
    }

    func headline(_ value: Value) -> String {
        var words = [Claims.text(value)].compactMap(\.self)
        for name in ["arrived", "left"] {
            if let number = value[name], number != .absent { words.append("\(name) \(number)") }
        }
        if case .number(let count)? = value["unnumbered"], count > 0 {
            words.append("\(Field.grouped(count)) \(count == 1 ? "move" : "moves") of unknown size")
        }
        return words.joined(separator: ", ")
    }
}

import AnnalsModel

/// What a party has lost: people killed, wounded, missing, and equipment, per party and unit.
///
/// A running total that a source states gives the total, as does a number whose start is not known; deaths and losses of single incidents, stated on their own or
/// as the magnitude of an attack, are summed apart and never added to it. The party is whose losses they are: the
/// target, or the initiator where no target is named.
///
/// Policy `sharpest-latest` for the total, see `Claims`; the sum takes the earliest report of each incident.
struct Losses: Fold {
    let name = "losses"
    let summary = "Losses by party and unit: totals with their claimants, and the sum of single incidents apart."
    let policy =
        "sharpest-latest: each claimant stands by its last total, the one about the latest day is preferred, and none that "
        + "only says less than another displaces it"
    let details = ["claims", "qualifier", "unit"]

    enum Role: UInt8 { case total, incident }

    static let roles = Roles<Role>([.total: ["CasualtiesReported", "EquipmentLost"]])
    /// The units in which an attack's magnitude counts people.
    static let casualties: Set<String> = [
        "casualties", "casualty", "dead", "deaths", "injured", "killed", "missing", "wounded",
    ]
    static let names = Claims.names + ["incidents", "in_incidents"]

    func folds(kind: UInt16) -> Bool { true }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard row.modality == Numbering.happened || row.modality == Numbering.claimed,
            let magnitude = rows.magnitude(row), Self.roles[row] != nil || Self.casualties.contains(magnitude.unit)
        else { return }
        let unit = rows.symbol(for: Self.name(of: magnitude.unit))
        let role: Role = magnitude.measure == .stock || row.isOpen ? .total : .incident
        for party in rows.parties(row.targets > 0 ? rows.targets(row) : rows.initiators(row)) {
            touches.add(Key(first: party, second: unit), role)
        }
    }

    /// A unit as a part of a key.
    private static func name(of unit: String) -> String {
        unit.isEmpty ? "people" : unit.lowercased().split { $0 == " " || $0 == ":" }.joined(separator: "-")
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let incidents = acts[Role.incident]
        let claims = Claims(acts[Role.total], of: acts, rows)
        let sum = incidents.compactMap { rows.magnitude(rows[$0.row])?.value }.reduce(0, +)
        let value = Value(
            Self.names,
            claims.fields(rows) + [Field(incidents.count), incidents.isEmpty ? .absent : .number(sum)]
        )
        let used = claims.acts.union(incidents)
        return [Answer(value: value, acts: acts.keeping(used.contains))]
    }

    func headline(_ value: Value) -> String {
        var words = [Claims.text(value).map { "total \($0)" }].compactMap(\.self)
        if let sum = value["in_incidents"], sum != .absent {
            words.append("\(sum) in \(value["incidents"] ?? .absent) incidents")
        }
        return words.joined(separator: ", ")
    }
}

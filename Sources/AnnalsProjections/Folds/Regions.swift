import AnnalsModel

/// What is the case in a region: who holds it, who recognises it, whose forces are there, what happened there.
///
/// A capture that is reported as a fact gives the assessed control; one that a side claims is kept as a claim with its
/// claimant, and is no assessment. Recognition counts for the place of the event, or for whom it recognises where no place
/// is named. Forces are foreign where their party is not the region's own state. An event at several places
/// touches each.
///
/// Policy `last-capture`: the last capture reported as a fact holds; recognition and annexation stay until withdrawn.
struct Regions: Fold {
    let name = "regions"
    let summary =
        "Who controls a region, by assessment and by claim, who recognises it, whose forces are there, incidents."
    let policy = "last-capture: the last capture reported as a fact holds; claims are kept with their claimants"

    enum Role: UInt8 { case captured, claimed, recognised, annexed, declared, entered, left, incident }

    static let roles = Roles<Role>([
        .captured: ["TerritoryCaptured"],
        .recognised: ["StateRecognised"],
        .annexed: ["TerritoryAnnexed"],
        .declared: ["IndependenceDeclared"],
        .entered: ["TroopsDeployed", "WeaponsDeployed"],
        .left: ["TroopsWithdrawn"],
        .incident: [
            "AircraftDowned", "AirstrikeCarriedOut", "AttackCarriedOut", "BlockadeImposed", "BombingCarriedOut",
            "CeasefireViolated", "ClashOccurred", "DroneStruck", "InfrastructureDamaged", "InvasionLaunched",
            "MissileStruck", "OffensiveLaunched", "ShellingCarriedOut", "VesselSunk",
        ],
    ])
    static let names = [
        "control_assessed", "control_claimed", "recognised_by", "annexed_by", "independence_declared", "foreign_forces",
        "incidents", "last_incident",
    ]

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard var role = Self.roles[row] else { return }
        if role == .captured, row.modality == Numbering.claimed { role = .claimed }
        guard row.modality == Numbering.happened || role == .claimed else { return }
        if row.place == Symbols.none {
            guard role == .recognised else { return }
            for region in rows.targets(row) { touches.add(Key(first: region), role) }
            return
        }
        for place in Self.places(rows.symbols[row.place]) {
            if role == .entered || role == .left, Self.isHome(row, place, rows) { continue }
            touches.add(Key(first: rows.symbol(for: place)), role)
        }
    }

    /// `ukr/donetsk` and `ukr/luhansk` of `ukr/donetsk+luhansk`; also of `ukr/donetsk+ukr/luhansk`.
    static func places(_ id: String) -> [String] {
        let parts = id.split(separator: "+").map(String.init)
        guard parts.count > 1, let first = parts.first, first.contains("/") else { return parts }
        return parts.map { $0.contains("/") ? $0 : Actor.state(of: first) + "/" + $0 }
    }

    private static func isHome(_ row: Row, _ place: String, _ rows: Rows) -> Bool {
        let state = Actor.state(of: place)
        return rows.parties(rows.initiators(row)).allSatisfy { Actor.state(of: rows.symbols[$0]) == state }
    }

    func resolve(_ key: Key, _ acts: [Act], _ rows: Rows) -> [Answer] {
        let view = RegionView(acts, rows)
        return [Answer(value: Value(Self.names, view.fields), acts: acts.filter(view.used.contains))]
    }

    func headline(_ value: Value) -> String {
        let said = Self.names.compactMap { name in
            value[name].flatMap { $0.isEmpty ? nil : "\(name.split(separator: "_").joined(separator: " ")) \($0)" }
        }
        return said.joined(separator: "; ")
    }
}

/// The acts in one region, sorted by what they say of it.
private struct RegionView {
    private let rows: Rows
    private let acts: [Act]

    init(_ acts: [Act], _ rows: Rows) {
        self.acts = acts
        self.rows = rows
    }

    private func acts(_ role: Regions.Role) -> [Act] { acts.filter { $0.role == role.rawValue } }

    private var capture: Act? { acts(.captured).last }
    private var incidents: [Act] { acts(.incident) }

    /// Whose forces are there: those of a party that came and has not left since.
    private var forces: [Act] {
        acts(.entered).filter { entry in
            !acts(.left).contains { exit in
                parties(exit) == parties(entry) && rows[entry.row].isBefore(rows[exit.row])
            }
        }
    }

    var used: Set<Act> {
        let kept: [[Act]] = [
            [capture].compactMap(\.self), acts(.claimed), firsts(.recognised), firsts(.annexed),
            Array(acts(.declared).prefix(1)), forces, incidents,
        ]
        return Set(kept.joined())
    }

    var fields: [Field] {
        [
            capture.map { .record(holder($0)) } ?? .absent,
            .list(acts(.claimed).map { .record(claim($0)) }),
            .list(firsts(.recognised).map { .record(holder($0)) }),
            .list(firsts(.annexed).map { .record(holder($0)) }),
            Field(acts(.declared).first.map { rows.occurred(rows[$0.row]) }),
            .list(forces.map { .record(force($0)) }),
            Field(incidents.count),
            Field(incidents.last.map { rows.occurred(rows[$0.row]) }),
        ]
    }

    /// The first act of each party.
    private func firsts(_ role: Regions.Role) -> [Act] {
        var seen: Set<String> = []
        return acts(role).filter { seen.insert(parties($0)).inserted }
    }

    private func parties(_ act: Act) -> String {
        rows.parties(rows.initiators(rows[act.row])).map { rows.symbols[$0] }.joined(separator: "+")
    }

    private func holder(_ act: Act) -> Value {
        var pairs: [(String, Field)] = [
            ("actor", .text(parties(act))), ("since", .text(rows.occurred(rows[act.row]))),
        ]
        if !act.isCertain { pairs.append(("certain", .flag(false))) }
        return Value(pairs.map(\.0), pairs.map(\.1))
    }

    private func claim(_ act: Act) -> Value {
        let said = rows[act.row].saidBy
        return Value([
            "actor": .text(parties(act)), "by": said == Symbols.none ? .absent : .text(rows.symbols[said]),
            "since": .text(rows.occurred(rows[act.row])),
        ])
    }

    private func force(_ act: Act) -> Value {
        Value([
            "actor": .text(parties(act)), "count": Field(rows.magnitude(rows[act.row])?.value),
            "since": .text(rows.occurred(rows[act.row])),
        ])
    }
}

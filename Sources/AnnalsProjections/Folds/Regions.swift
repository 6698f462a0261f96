import AnnalsModel

/// What is the case in a region: who holds it, who recognises it, whose forces are there, what happened there.
///
/// A capture that is reported as a fact gives the assessed control; one that a side claims is kept as a claim with its
/// claimant, and is no assessment. Recognition counts for the place of the event and for the regions that it names, or for
/// whomever it names where there is no place. Forces are foreign where their party is not the region's own state, and stay
/// until they leave. An event at several places touches each.
///
/// Policy `last-capture`: the last capture reported as a fact holds, and one with a date over one that only says that it
/// was so. Recognition, annexation, independence and the arrival of forces hold since the day that is `best-attested`, see
/// `Attested`.
struct Regions: Fold {
    let name = "regions"
    let summary =
        "Who controls a region, by assessment and by claim, who recognises it, whose forces are there, incidents."
    let policy =
        "last-capture: the last capture reported as a fact holds, claims are kept with their claimants; best-attested: since "
        + "when by the earliest dated report that most outlets bear out"

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
        if role == .recognised {
            // With a place, only what is no group: the group holds the place, and the place is what is recognised.
            for region in rows.targets(row) where row.place == Symbols.none || rows.parties[Int(region)] != region {
                touches.add(Key(first: region), role)
            }
        }
        if row.place == Symbols.none { return }
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

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let view = RegionView(acts.list, rows)
        return [Answer(value: Value(Self.names, view.fields), acts: acts.keeping(view.used.contains))]
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
    private let capture: Act?
    private let claims: [Act]
    private let recognitions: [Act]
    private let annexations: [Act]
    private let declaration: Act?
    private let forces: [Forces]
    private let incidents: [Act]

    /// The forces of one party that are there.
    private struct Forces {
        /// The act since which they are there, and the last that says how many came.
        let since: Act
        let counted: Act?
    }

    init(_ acts: [Act], _ rows: Rows) {
        self.rows = rows
        func of(_ role: Regions.Role) -> [Act] { acts.filter { $0.role == role.rawValue } }
        capture = Attested.dated(of(.captured)).last
        claims = of(.claimed)
        recognitions = Self.byParty(of(.recognised), rows).compactMap { Attested.first($0) }
        annexations = Self.byParty(of(.annexed), rows).compactMap { Attested.first($0) }
        declaration = Attested.first(of(.declared))
        forces = Self.forces(of(.entered), of(.left), rows)
        incidents = of(.incident)
    }

    /// Acts by who did them, in the order of each party's first.
    private static func byParty(_ acts: [Act], _ rows: Rows) -> [[Act]] {
        var groups: [[Act]] = []
        var places: [[UInt32]: Int] = [:]
        for act in acts {
            let parties = parties(act, rows)
            if let place = places[parties] {
                groups[place].append(act)
            } else {
                places[parties] = groups.count
                groups.append([act])
            }
        }
        return groups
    }

    private static func forces(_ entries: [Act], _ exits: [Act], _ rows: Rows) -> [Forces] {
        let exits = byParty(exits, rows).compactMap(\.last)
        return byParty(entries, rows).compactMap { entries in
            let exit = exits.first { parties($0, rows) == parties(entries[0], rows) }
            let there = entries.filter { entry in exit.map { rows[$0.row].isBefore(rows[entry.row]) } ?? true }
            guard let since = Attested.first(there) else { return nil }
            return Forces(since: since, counted: there.last { rows.magnitude(rows[$0.row]) != nil })
        }
    }

    private static func parties(_ act: Act, _ rows: Rows) -> [UInt32] {
        rows.parties(rows.initiators(rows[act.row]))
    }

    var used: Set<Act> {
        let single = [capture, declaration].compactMap(\.self)
        let there = forces.flatMap { [$0.since] + [$0.counted].compactMap(\.self) }
        return Set([single, claims, recognitions, annexations, there, incidents].joined())
    }

    var fields: [Field] {
        [
            capture.map { .record(holder($0)) } ?? .absent,
            .list(claims.map { .record(claim($0)) }),
            .list(recognitions.map { .record(holder($0)) }),
            .list(annexations.map { .record(holder($0)) }),
            Field(declaration.map { rows.occurred(rows[$0.row]) }),
            .list(forces.map { .record(force($0)) }),
            Field(incidents.count),
            Field(incidents.last.map { rows.occurred(rows[$0.row]) }),
        ]
    }

    private func parties(_ act: Act) -> String {
        Self.parties(act, rows).map { rows.symbols[$0] }.joined(separator: "+")
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

    private func force(_ forces: Forces) -> Value {
        Value([
            "actor": .text(parties(forces.since)),
            "count": Field(forces.counted.flatMap { rows.magnitude(rows[$0.row])?.value }),
            "since": .text(rows.occurred(rows[forces.since.row])),
        ])
    }
}

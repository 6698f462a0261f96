import AnnalsModel

/// What one party did to or with another, per ordered pair.
///
/// Every kind folds, by its quad class and Goldstein score, when it happened. Talks, agreements and clashes are mutual
/// and count both ways; where nobody is named as target, the initiators acted with each other, unless it was a conflict:
/// two who condemn somebody unnamed have done nothing to each other. Acts between members of one party do not fold, nor do decrees and laws: they are made at home, and their code (CAMEO 057, a formal agreement)
/// would count as kindness to whomever they are about.
///
/// What is recognised is party to that by its own id, a region too: recognising `ukr/donetsk` is no kindness to `ukr`.
///
/// An invasion or offensive puts both sides at war, until a ceasefire.
///
/// Policy `material-first`: the sign of a relation is that of the Goldstein scores of what was done; what was only said
/// decides where nothing was done. Since when two are at war, or one recognises the other, is `best-attested`, see
/// `Attested`. The trend compares the mean score of the last `window` days of the pair's own record with the mean before
/// them.
struct Relations: Fold {
    let name = "relations"
    let summary =
        "What each party did to or with each other: counts by quad class, Goldstein score, ties, treaties, war."
    let policy =
        "material-first: deeds decide the sign, words only where there are no deeds; best-attested: since when by the earliest "
        + "dated report that most outlets bear out"
    let countsOnce = true

    enum Role: UInt8 { case act, severed, restored, signed, broken, recognised, attacked, ceased, defended }

    static let roles = Roles<Role>([
        .severed: ["RelationsSevered"],
        .restored: ["RelationsRestored"],
        .signed: ["AgreementSigned"],
        .broken: ["AgreementBroken"],
        .recognised: ["StateRecognised"],
        .attacked: ["InvasionLaunched", "OffensiveLaunched"],
        .ceased: ["CeasefireAgreed"],
    ])

    /// The kinds in which both sides do the same.
    static let mutual = Roles<Role>([
        .act: [
            "AgreementSigned", "CallHeld", "CeasefireAgreed", "ClashOccurred", "MeetingHeld", "PressConferenceHeld",
            "PrisonersExchanged",
        ]
    ])

    /// Days of the pair's latest record that the trend sets against those before.
    static let window: Int32 = 30

    /// The kinds that are done at home, whoever they are about.
    static let domestic = Roles<Role>([.act: ["DecreeSigned", "LawPassed"]])

    func folds(kind: UInt16) -> Bool { !Self.domestic.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard row.modality == Numbering.happened, row.initiators > 0, Self.domestic[row] == nil else { return }
        let initiators = rows.parties(rows.initiators(row))
        let role = Self.roles[row] ?? .act
        let named = rows.targets(row)
        if named.isEmpty, !Self.areTogether(row) { return }
        let targets = named.isEmpty ? initiators : role == .recognised ? Array(named) : rows.parties(named)
        let isMutual = named.isEmpty || Self.mutual[row] != nil
        for one in initiators {
            for other in targets where other != one {
                touches.add(Key(first: one, second: other), role)
                if isMutual {
                    touches.add(Key(first: other, second: one), role)
                } else if role == .attacked {
                    touches.add(Key(first: other, second: one), Role.defended)
                }
            }
        }
    }

    /// Whether several who do something to nobody named do it with each other: talks and treaties, a clash, but no
    /// condemnation.
    static func areTogether(_ row: Row) -> Bool { mutual[row] != nil || !Codes.isConflict(row.kind) }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        var tally = Tally()
        for act in acts.list { tally.add(act, rows) }
        tally.weighTrend(acts.list)
        return [Answer(value: tally.value(rows), acts: acts)]
    }

    func headline(_ value: Value) -> String {
        let quads = Tally.names.prefix(4).compactMap { name in
            value[name].flatMap { $0.isEmpty ? nil : "\(name.split(separator: "_").joined(separator: " ")) \($0)" }
        }
        let ties = ["ties", "recognised", "at_war"].compactMap { name in
            value[name].flatMap { $0.isEmpty ? nil : "\(name.split(separator: "_").joined(separator: " ")) \($0)" }
        }
        let sign = value["sign"].map { "sign \($0)" } ?? ""
        let score = value["goldstein"].map { "Goldstein \($0)" } ?? ""
        return ([sign, score] + ties + quads).joined(separator: ", ")
    }
}

/// The running sums of one pair.
struct Tally {
    static let names = [
        "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "goldstein", "sign",
        "trend", "treaties", "recognised", "ties", "at_war",
    ]

    private var counts = SIMD4<Int32>.zero
    private var said = 0.0
    private var done = 0.0
    private var trend = 0.0
    private var treaties = 0
    private var ties: Act?
    private var recognitions: [Act] = []
    private var attacks: [Act] = []

    mutating func add(_ act: Act, _ rows: Rows) {
        let role = Relations.Role(rawValue: act.role) ?? .act
        if role != .defended { weigh(act.kind) }
        switch role {
        case .act: break
        case .severed, .restored: ties = act
        case .signed: treaties += 1
        case .broken: treaties -= 1
        case .recognised: recognitions.append(act)
        case .attacked, .defended: attacks.append(act)
        case .ceased: attacks.removeAll()
        }
    }

    private mutating func weigh(_ kind: UInt16) {
        let quad = Codes.quad(kind)
        counts[Int(quad.rawValue)] += 1
        if quad.isMaterial { done += Codes.goldstein(kind) } else { said += Codes.goldstein(kind) }
    }

    mutating func weighTrend(_ acts: [Act]) {
        let own = acts.lazy.filter { $0.role != Relations.Role.defended.rawValue }
        guard let newest = own.map(\.latest).max() else { return }
        var (recent, recentCount, before, beforeCount) = (0.0, 0.0, 0.0, 0.0)
        for act in own {
            let score = Codes.goldstein(act.kind)
            if act.latest > newest - Relations.window {
                recent += score
                recentCount += 1
            } else {
                before += score
                beforeCount += 1
            }
        }
        trend = beforeCount == 0 ? 0 : recent / recentCount - before / beforeCount
    }

    private var sign: String {
        let score = done == 0 ? said : done
        return score > 0.05 ? "+" : score < -0.05 ? "-" : "0"
    }

    func value(_ rows: Rows) -> Value {
        Value(
            Self.names,
            [
                Field(Int(counts[0])), Field(Int(counts[1])), Field(Int(counts[2])), Field(Int(counts[3])),
                .number(Self.tenths(said + done)), .text(sign), .number(Self.tenths(trend)), Field(max(0, treaties)),
                Field(Attested.first(recognitions).map { rows.occurred(rows[$0.row]) }),
                Field(ties.map { Self.word($0) + rows.occurred(rows[$0.row]) }),
                Field(Attested.first(attacks).map { rows.occurred(rows[$0.row]) }),
            ]
        )
    }

    private static func word(_ act: Act) -> String {
        act.role == Relations.Role.severed.rawValue ? "severed " : "restored "
    }

    private static func tenths(_ number: Double) -> Double {
        let rounded = (number * 10).rounded() / 10
        return rounded == 0 ? 0 : rounded
    }
}

import AnnalsModel

/// What one party did to or with another, per ordered pair.
///
/// Every kind folds, by its quad class and Goldstein score, when it happened. Talks, agreements and clashes are mutual
/// and count both ways; where nobody is named as target, the initiators acted with each other. Acts between members of
/// one party do not fold, nor do decrees and laws: they are made at home, and their code (CAMEO 057, a formal agreement)
/// would count as kindness to whomever they are about.
///
/// Policy `material-first`: the sign of a relation is that of the Goldstein scores of what was done; what was only said
/// decides where nothing was done. The trend compares the mean score of the last `window` days of the pair's own record
/// with the mean before them.
struct Relations: Fold {
    let name = "relations"
    let summary =
        "What each party did to or with each other: counts by quad class, Goldstein score, ties, treaties, war."
    let policy = "material-first: deeds decide the sign, words only where there are no deeds"
    let countsOnce = true

    enum Role: UInt8 { case act, severed, restored, signed, broken, recognised, attacked, ceased }

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
        let targets = row.targets == 0 ? initiators : rows.parties(rows.targets(row))
        let isMutual = row.targets == 0 || Self.mutual[row] != nil
        let role = Self.roles[row] ?? .act
        for one in initiators {
            for other in targets where other != one {
                touches.add(Key(first: one, second: other), role)
                if isMutual { touches.add(Key(first: other, second: one), role) }
            }
        }
    }

    func resolve(_ key: Key, _ acts: [Act], _ rows: Rows) -> [Answer] {
        var tally = Tally()
        // By index: a loop over the acts themselves would count references to each.
        for index in acts.indices { tally.add(acts[index].kind, acts[index].role, row: acts[index].row, rows) }
        tally.weighTrend(acts)
        return [Answer(value: tally.value, acts: acts)]
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
    private var recognised: String?
    private var ties: String?
    private var war: String?

    mutating func add(_ kind: UInt16, _ role: UInt8, row: Int, _ rows: Rows) {
        let quad = Codes.quad(kind)
        counts[Int(quad.rawValue)] += 1
        if quad.isMaterial { done += Codes.goldstein(kind) } else { said += Codes.goldstein(kind) }
        switch Relations.Role(rawValue: role) ?? .act {
        case .act: break
        case .severed: ties = "severed " + rows.occurred(rows[row])
        case .restored: ties = "restored " + rows.occurred(rows[row])
        case .signed: treaties += 1
        case .broken: treaties -= 1
        case .recognised: recognised = recognised ?? rows.occurred(rows[row])
        case .attacked: war = war ?? rows.occurred(rows[row])
        case .ceased: war = nil
        }
    }

    mutating func weighTrend(_ acts: [Act]) {
        guard let newest = acts.lazy.map(\.latest).max() else { return }
        var (recent, recentCount, before, beforeCount) = (0.0, 0.0, 0.0, 0.0)
        for index in acts.indices {
            let score = Codes.goldstein(acts[index].kind)
            if acts[index].latest > newest - Relations.window {
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

    var value: Value {
        Value(
            Self.names,
            [
                Field(Int(counts[0])), Field(Int(counts[1])), Field(Int(counts[2])), Field(Int(counts[3])),
                .number(Self.tenths(said + done)), .text(sign), .number(Self.tenths(trend)), Field(max(0, treaties)),
                Field(recognised), Field(ties), Field(war),
            ]
        )
    }

    private static func tenths(_ number: Double) -> Double {
        let rounded = (number * 10).rounded() / 10
        return rounded == 0 ? 0 : rounded
    }
}

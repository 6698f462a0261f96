import AnnalsModel

/// One figure and who stands by it.
struct Claim {
    /// Who says so: the actor it is attributed to, else the outlet.
    let claimant: UInt32
    let magnitude: Magnitude
    let row: Row
    /// The act that it comes from.
    let act: Act

    /// Whether it is of a later time than another: by the last day it is about, then by report.
    func isLater(than other: Claim) -> Bool {
        if row.latest != other.row.latest { return row.latest > other.row.latest }
        return other.row.precedes(row)
    }

    /// Whether it says less than another of the `hold` days before it, and does not contradict it: "thousands" says less
    /// than 130,000, and so does "more than 100,000".
    func yields(to other: Claim) -> Bool {
        row.latest - other.row.latest <= Self.hold && magnitude.isLooser(than: other.magnitude)
    }

    /// How many days a figure stands against looser ones.
    static let hold: Int32 = 30
}

extension Magnitude {
    /// Whether all that another allows lies within what this allows, and more.
    fileprivate func isLooser(than other: Magnitude) -> Bool {
        unit == other.unit && bounds != other.bounds && bounds.low <= other.bounds.low
            && other.bounds.high <= bounds.high
    }

    private var bounds: (low: Double, high: Double) { (low ?? -.infinity, high ?? .infinity) }
}

/// Conflicting figures of one quantity, kept side by side.
///
/// Policy `sharpest-latest`: each claimant stands by the last figure it gave, and among the claimants the one who spoke of
/// the latest day is preferred; but a figure that only says less than one of the month before it displaces it nowhere.
/// `low` and `high` span the preferred figure and those that speak against it: "at least 100,000" can raise the one and
/// says nothing of the other, "at most" the other way round.
struct Claims {
    /// One a claimant, the preferred one first.
    let standing: [Claim]

    static let names = ["preferred", "low", "high", "qualifier", "unit", "claims"]
    static let claimNames = ["by", "value", "low", "high", "qualifier", "occurred"]

    /// The figures that stand among those of some acts.
    init(_ acts: [Act], of all: Acts, _ rows: Rows) {
        let claims = acts.flatMap { Self.claims(of: $0, all, rows) }.sorted { $1.isLater(than: $0) }
        var standing: [UInt32: Claim] = [:]
        for claim in claims {
            if let held = standing[claim.claimant], claim.yields(to: held) { continue }
            standing[claim.claimant] = claim
        }
        let latest = standing.values.sorted { $0.isLater(than: $1) }
        self.standing = Self.preferring(latest)
    }

    /// The figures with the preferred one first: the latest, unless it yields to another.
    private static func preferring(_ claims: [Claim]) -> [Claim] {
        guard var preferred = claims.indices.first else { return [] }
        for index in claims.indices where claims[preferred].yields(to: claims[index]) { preferred = index }
        return [claims[preferred]] + claims[..<preferred] + claims[(preferred + 1)...]
    }

    /// The figures of a happening's reports; one that only repeats a figure of the reports before it adds none.
    private static func claims(of act: Act, _ all: Acts, _ rows: Rows) -> [Claim] {
        var claims: [Claim] = []
        for report in all.reports(of: act) {
            let row = rows[report]
            guard let magnitude = rows.magnitude(row) else { continue }
            let repeats = claims.contains { held in
                held.magnitude.value == magnitude.value && held.magnitude.low == magnitude.low
                    && held.magnitude.high == magnitude.high
            }
            if repeats { continue }
            let claimant = row.saidBy == Symbols.none ? row.outlet : row.saidBy
            claims.append(Claim(claimant: claimant, magnitude: magnitude, row: row, act: act))
        }
        return claims
    }

    /// The acts that the standing figures come from.
    var acts: Set<Act> { Set(standing.map(\.act)) }

    /// The fields of `names`.
    func fields(_ rows: Rows) -> [Field] {
        guard let preferred = standing.first?.magnitude else {
            return [.absent, .absent, .absent, .absent, .absent, .list([])]
        }
        return [
            .number(preferred.value),
            Field(low(beside: preferred)), Field(high(beside: preferred)),
            .text(preferred.qualifier.rawValue),
            .text(preferred.unit),
            .list(standing.map { .record(Self.value($0, rows)) }),
        ]
    }

    private func low(beside preferred: Magnitude) -> Double {
        let others = standing.map(\.magnitude).compactMap { $0.high == nil ? nil : $0.low ?? $0.high }
        return others.reduce(preferred.low ?? preferred.value, min)
    }

    private func high(beside preferred: Magnitude) -> Double {
        let others = standing.map(\.magnitude).compactMap { $0.low == nil ? nil : $0.high ?? $0.low }
        return others.reduce(preferred.high ?? preferred.value, max)
    }

    private static func value(_ claim: Claim, _ rows: Rows) -> Value {
        let magnitude = claim.magnitude
        return Value(
            claimNames,
            [
                claim.claimant == Symbols.none ? .absent : .text(rows.symbols[claim.claimant]),
                .number(magnitude.value), Field(magnitude.low), Field(magnitude.high),
                .text(magnitude.qualifier.rawValue), .text(rows.occurred(claim.row)),
            ]
        )
    }
}

extension Claims {
    /// The figure to show in a line: `nearly 190,000 troops`, with its bounds where claimants differ.
    static func text(_ value: Value) -> String? {
        guard case .number(let preferred)? = value["preferred"] else { return nil }
        var words = Field.grouped(preferred)
        if case .text(let qualifier)? = value["qualifier"], qualifier != "exact" {
            words = qualifier.split(separator: "_").joined(separator: " ") + " " + words
        }
        if case .text(let unit)? = value["unit"], !unit.isEmpty { words += " " + unit }
        if case .list(let claims)? = value["claims"], claims.count > 1,
            case .number(let low)? = value["low"], case .number(let high)? = value["high"]
        {
            words += " (\(Field.grouped(low)) to \(Field.grouped(high)), \(claims.count) claimants)"
        }
        return words
    }
}

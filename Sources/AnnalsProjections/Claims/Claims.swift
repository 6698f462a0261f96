import AnnalsModel

/// One figure and who stands by it.
struct Claim {
    /// Who says so: the actor it is attributed to, else the outlet.
    let claimant: UInt32
    let magnitude: Magnitude
    let row: Row
    /// The act that it comes from.
    let act: Int

    /// Whether it is of a later time than another: by the last day it is about, then by report.
    func isLater(than other: Claim) -> Bool {
        if row.latest != other.row.latest { return row.latest > other.row.latest }
        return other.row.precedes(row)
    }
}

/// Conflicting figures of one quantity, kept side by side.
///
/// Policy `latest-by-claimant`: each claimant stands by the last figure it gave, and among the claimants the one who
/// spoke of the latest day is preferred. `low` and `high` span what all of them say.
struct Claims {
    /// One a claimant, the preferred one first.
    let standing: [Claim]

    static let names = ["preferred", "low", "high", "qualifier", "unit", "claims"]
    static let claimNames = ["by", "value", "low", "high", "qualifier", "occurred"]

    /// The figures that stand among those of some acts.
    init(_ acts: [Act], _ rows: Rows, where isWanted: (Magnitude) -> Bool = { _ in true }) {
        var standing: [UInt32: Claim] = [:]
        for (index, act) in acts.enumerated() {
            for claim in Self.claims(of: act, index, rows) where isWanted(claim.magnitude) {
                if let held = standing[claim.claimant], held.isLater(than: claim) { continue }
                standing[claim.claimant] = claim
            }
        }
        self.standing = standing.values.sorted { $0.isLater(than: $1) }
    }

    /// The figures of a happening's reports; one that only repeats a figure of the reports before it adds none.
    private static func claims(of act: Act, _ index: Int, _ rows: Rows) -> [Claim] {
        var claims: [Claim] = []
        for report in [act.row] + act.others {
            let row = rows[report]
            guard let magnitude = rows.magnitude(row) else { continue }
            let repeats = claims.contains { held in
                held.magnitude.value == magnitude.value && held.magnitude.low == magnitude.low
                    && held.magnitude.high == magnitude.high
            }
            if repeats { continue }
            let claimant = row.saidBy == Symbols.none ? row.outlet : row.saidBy
            claims.append(Claim(claimant: claimant, magnitude: magnitude, row: row, act: index))
        }
        return claims
    }

    /// The acts that the standing figures come from.
    var acts: Set<Int> { Set(standing.map(\.act)) }

    /// The fields of `names`.
    func fields(_ rows: Rows) -> [Field] {
        guard let preferred = standing.first?.magnitude else {
            return [.absent, .absent, .absent, .absent, .absent, .list([])]
        }
        return [
            .number(preferred.value),
            Field(standing.map { $0.magnitude.low ?? $0.magnitude.value }.min()),
            Field(standing.map { $0.magnitude.high ?? $0.magnitude.value }.max()),
            .text(preferred.qualifier.rawValue),
            .text(preferred.unit),
            .list(standing.map { .record(Self.value($0, rows)) }),
        ]
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

import AnnalsLog
import AnnalsModel
import AnnalsProjections
import Testing

/// Figures that contradict each other, over random logs; the seed is the argument of the test.
@Suite struct ContradictionTests {
    private static let places = ["aaa/north", "aaa/north+south", "bbb/port", "ccc/hills", "aaa"]
    private static let parties = ["aaa", "bbb", "ccc", "eu", "aaa/north-separatists"]

    @Test("7 Contradictions stay: each claimant's last figure is kept, and no other", arguments: LawTests.seeds)
    func figuresStay(seed: UInt64) async throws {
        let log = try await Story(seed: seed, articles: 60, kinds: Self.kinds).log()
        let archive = try await Archive(log)
        let reference = Reference(entries: try await log.entries(at: 1...archive.head))
        var contradictions = 0
        for vantage in Story.vantages(seed: seed, 6) {
            let groups = reference.groups(vantage)
            for party in Self.parties {
                for place in Self.places {
                    let expected = reference.figures(party, place, among: groups, at: vantage.at ?? .last)
                    let value = archive.value("forces", key: "\(party):\(place)", at: vantage)
                    let claims = Self.claims(value)
                    #expect(Set(claims.map(\.claimant)) == Set(expected.keys), "\(party):\(place)")
                    for claim in claims { #expect(expected[claim.claimant]?.contains(claim) == true) }
                    if claims.count > 1 { contradictions += 1 }
                    try Self.expectBounds(value, claims)
                }
            }
        }
        #expect(contradictions > 0)
    }

    /// The preferred figure is one that somebody gave, and lies within the bounds over all claims.
    private static func expectBounds(_ value: Value?, _ claims: [Reference.Figure]) throws {
        guard case .number(let preferred)? = value?["preferred"] else { return #expect(claims.isEmpty) }
        #expect(claims.contains { $0.value == preferred })
        guard case .number(let low)? = value?["low"], case .number(let high)? = value?["high"] else {
            Issue.record("a preferred figure has no bounds")
            return
        }
        #expect(low <= preferred && preferred <= high)
        for claim in claims where claim.isBounded { #expect(low <= claim.value && claim.value <= high) }
    }

    private static func claims(_ value: Value?) -> [Reference.Figure] {
        guard case .list(let claims)? = value?["claims"] else { return [] }
        return claims.compactMap { claim in
            guard case .record(let record) = claim, case .text(let by)? = record["by"],
                case .number(let number)? = record["value"]
            else { return nil }
            return Reference.Figure(
                claimant: by,
                value: number,
                low: Self.number(record["low"]),
                high: Self.number(record["high"])
            )
        }
    }

    private static func number(_ field: Field?) -> Double? {
        guard case .number(let number)? = field else { return nil }
        return number
    }

    private static let kinds = ["ForcesCounted", "TroopsDeployed", "WeaponsDeployed", "TroopsWithdrawn"]
}

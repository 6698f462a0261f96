import AnnalsModel
import Testing

/// Random parts from a seed (SplitMix64, Steele, Lea and Flood 2014).
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    mutating func text() -> String {
        let scalars = Array("ab\"\\,;=\n\r\t|é漢😀\u{301}\u{0} ".unicodeScalars)
        return String(String.UnicodeScalarView((0...below(12)).map { _ in scalars[below(scalars.count)] }))
    }

    mutating func actors() -> [Actor] {
        (0..<below(3)).map { Actor(id: "a\($0)", name: text(), asWritten: below(2) == 0 ? nil : text()) }
    }

    mutating func interval() throws -> Interval {
        let day = Day(number: 19_000 + below(60))
        switch below(5) {
        case 0: return .unknown
        case 1: return Interval(day)
        case 2: return Interval(openFrom: nil, to: day)
        case 3: return Interval(weekOf: day)
        default: return try #require(Interval(day, day.advanced(by: 3)))
        }
    }

    mutating func event() throws -> Event {
        let kinds = Ontology.shared.kinds
        var event = Event(
            kind: kinds[below(kinds.count)],
            modality: Modality.allCases[below(Modality.allCases.count)],
            initiators: actors(),
            targets: actors(),
            occurred: Occurrence(try interval(), basis: .stated, asWritten: text()),
            evidence: Sample.evidence(text()),
            method: text()
        )
        event.participants = actors()
        if below(2) == 0 { event.saidBy = Actor(id: "x", name: text()) }
        if below(2) == 0 { event.scheduled = Occurrence(try interval(), basis: .given) }
        if below(2) == 0 {
            event.magnitude = Magnitude(
                value: Double(below(1000)) / 7,
                low: nil,
                high: Double(below(9)),
                unit: text(),
                qualifier: .range,
                measure: .flow
            )
        }
        if below(2) == 0 {
            event.place = Place(id: "p", name: text(), latitude: 1.25, longitude: nil, precision: .region)
        }
        return event
    }
}

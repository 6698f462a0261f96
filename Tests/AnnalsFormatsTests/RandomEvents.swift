import AnnalsModel
import TestRandom
import Testing

/// Random parts of events.
extension SplitMix {
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

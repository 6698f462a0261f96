import AnnalsModel
import Foundation

/// Events from a seed in the shape of the peers' corpus, made one by one, so that there can be any number of them.
struct Synthetic {
    private var state: UInt64
    private let kinds: [Kind]
    private let digest = Digest(ofFields: ["synthetic"])

    /// Events of the first so many kinds of the ontology, the first more often; the peers' corpus has forty.
    init(seed: UInt64, kinds count: Int = 40) {
        state = seed
        kinds = Array(Ontology.shared.kinds.prefix(count))
    }

    /// The event of a number out of so many: reported in ascending order over eight years, some days late.
    mutating func event(_ number: Int, of count: Int) -> Event {
        let reported = Day(number: 16_801 + number * 2_922 / count)
        let day = below(6) == 0 ? reported.advanced(by: -below(60)) : reported
        let (actor, target) = (rank(250), rank(250))
        var event = Event(
            kind: kinds[rank(kinds.count)],
            initiators: [Self.actor(actor)],
            targets: below(8) == 0 ? [] : [Self.actor(target == actor ? (target + 1) % 250 : target)],
            occurred: Occurrence(Interval(day), basis: .given),
            evidence: evidence(Instant(day: reported)),
            method: "import synthetic 0.\(3 + below(7))"
        )
        if below(2) == 0 { event.place = place(rank(600)) }
        if below(4) > 0 { event.magnitude = magnitude() }
        return event
    }

    private mutating func evidence(_ published: Instant) -> Evidence {
        let words = below(5) < 2 ? (0..<4 + below(6)).map { _ in "word\(rank(300))" } : []
        let quote = words.joined(separator: " ")
        return Evidence(
            article: digest,
            sourceID: "synthetic",
            outlet: "feed\(rank(60))",
            url: nil,
            published: published,
            quote: quote,
            span: 0..<quote.utf8.count
        )
    }

    private mutating func magnitude() -> Magnitude {
        let value = Double(1 << below(17) + below(100))
        return Magnitude(value: value, low: nil, high: nil, unit: "troops", qualifier: .exact, measure: .count)
    }

    /// An actor of a number below 1,000, with an id of three letters as states have.
    private static func actor(_ number: Int) -> Actor {
        let letters = [number / 100, number / 10, number].map { Character(UnicodeScalar(UInt8(97 + $0 % 10))) }
        return Actor(id: String(letters), name: "Actor \(number)")
    }

    private func place(_ number: Int) -> Place {
        Place(id: "p\(number)", name: "Place \(number)", latitude: nil, longitude: nil, precision: .city)
    }

    /// A rank below a bound, the low ones more often.
    private mutating func rank(_ bound: Int) -> Int {
        min(below(bound), below(bound))
    }

    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}

extension Synthetic {
    /// Writes a corpus of JSON Lines that `Corpus` and the peers read.
    static func write(count: Int, to path: String) throws {
        var maker = Synthetic(seed: 20_220_224)
        var text = ""
        for number in 0..<count {
            let event = maker.event(number, of: count)
            let reported = event.reported.day()
            var fields = [("type", event.kind.rawValue), ("actor", event.initiators[0].name)]
            if let target = event.targets.first { fields.append(("target", target.name)) }
            if let place = event.place { fields.append(("place", place.name)) }
            if !event.evidence.quote.isEmpty { fields.append(("quote", event.evidence.quote)) }
            fields.append(("src", event.evidence.outlet ?? ""))
            fields.append(("at", event.occurred.interval.edtf))
            if reported != event.occurred.interval.earliest { fields.append(("rep", "\(reported)")) }
            let count = event.magnitude.map { ",\"count\":\(Int($0.value))" } ?? ""
            text += "{" + fields.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",") + ",\"conf\":0.8\(count)}\n"
        }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}

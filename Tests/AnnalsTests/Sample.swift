import AnnalsModel
import Testing

/// Events to put into logs.
enum Sample {
    static func event(
        _ name: String = "SanctionsImposed",
        by initiator: String = "usa",
        to target: String = "rus",
        on day: String = "2022-02-22",
        reported: String = "2022-02-23T08:00:00Z"
    ) throws -> Event {
        let quote = "\(initiator) \(name) \(target) \(day)"
        return Event(
            kind: try #require(Kind(rawValue: name)),
            initiators: [Actor(id: initiator, name: initiator)],
            targets: [Actor(id: target, name: target)],
            occurred: Occurrence(Interval(try #require(Day(day))), basis: .stated),
            evidence: Evidence(
                article: Digest(of: quote.utf8),
                sourceID: "a.txt",
                outlet: "Test Post",
                url: nil,
                published: try #require(Instant(reported)),
                quote: quote,
                span: 0..<quote.unicodeScalars.count
            ),
            method: "test"
        )
    }
}

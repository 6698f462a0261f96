import AnnalsLog
import AnnalsModel
import AnnalsProjections
import Foundation
import Testing

/// The golden events of the seed article as a log.
enum SeedLog {
    static let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/seed/golden.jsonl").standardized
    static var isPresent: Bool { FileManager.default.fileExists(atPath: golden.path) }
    static let published = Instant(seconds: 1_645_582_200)

    struct Line: Decodable {
        struct Named: Decodable {
            let id: String
            let as_written: String?
        }

        struct When: Decodable {
            let earliest: String?
            let latest: String?
        }

        struct Amount: Decodable {
            let value: Double
            let unit: String
            let qualifier: String
            let measure: String
        }

        let gid: String
        let tier: String
        let kind: String
        let initiators: [Named]
        let targets: [Named]
        let place: Named?
        let occurred: When
        let scheduled: String?
        let modality: String
        let said_by: String?
        let magnitude: Amount?
        let quote: String
        let start: Int
        let end: Int
    }

    static func lines() throws -> [Line] {
        let text = try String(contentsOf: golden, encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
            .filter { $0.tier == "core" }
    }

    static func archive() async throws -> (Archive, MemoryLog) {
        let log = MemoryLog()
        let events = try lines().map { try event($0) }
        let batch = Batch(id: Digest(of: "seed".utf8), contents: events.map { .report($0) })
        _ = try await log.append(batch, recorded: published)
        return (try await Archive(log), log)
    }

    private static func event(_ line: Line) throws -> Event {
        let earliest = line.occurred.earliest.flatMap { Day($0) }
        let latest = line.occurred.latest.flatMap { Day($0) }
        var event = Event(
            kind: try #require(Kind(rawValue: line.kind)),
            modality: try #require(Modality(rawValue: line.modality)),
            initiators: line.initiators.map(actor),
            targets: line.targets.map(actor),
            occurred: Occurrence(Interval(openFrom: earliest, to: latest), basis: .given),
            evidence: Evidence(
                article: Digest(of: "seed article".utf8),
                sourceID: "seed",
                outlet: "Republic World",
                url: nil,
                published: published,
                quote: line.quote,
                span: line.start..<line.end
            ),
            method: "golden"
        )
        event.place = line.place.map {
            Place(id: $0.id, name: $0.id, latitude: nil, longitude: nil, precision: .region)
        }
        event.scheduled = line.scheduled.flatMap { Day($0) }.map { Occurrence(Interval($0), basis: .given) }
        event.gist = gist(line)
        event.saidBy = line.said_by.map { Actor(id: $0, name: $0) }
        event.magnitude = try line.magnitude.map { amount in
            Magnitude(
                value: amount.value,
                low: nil,
                high: amount.value,
                unit: amount.unit,
                qualifier: try #require(Magnitude.Qualifier(rawValue: amount.qualifier)),
                measure: try #require(Magnitude.Measure(rawValue: amount.measure))
            )
        }
        return event
    }

    /// Words of its own for each line: the annotation says that the lines are happenings apart.
    private static func gist(_ line: Line) -> [UInt16] {
        [line.gid.utf8.reduce(17) { $0 &* 31 &+ UInt16($1) }]
    }

    private static func actor(_ named: Line.Named) -> Actor {
        Actor(id: named.id, name: named.id, asWritten: named.as_written)
    }
}

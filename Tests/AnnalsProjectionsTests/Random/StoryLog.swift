import AnnalsLog
import AnnalsModel
import AnnalsProjections
import TestRandom

extension Story {
    /// A log of the story with its articles in an order; the words about them come last.
    func log(order: [Int]? = nil, words isTold: Bool = true) async throws -> MemoryLog {
        let log = MemoryLog()
        let starts = articles.indices.map { articles[..<$0].map(\.count).reduce(0, +) }
        var positions: [Int: Int] = [:]
        for article in order ?? Array(articles.indices) {
            let batch = Batch(
                id: Digest(of: "batch \(article)".utf8),
                contents: articles[article].map { .report($0) }
            )
            let receipt = try await log.append(batch, recorded: Instant(seconds: 2_000_000_000))
            for (offset, position) in receipt.positions.enumerated() { positions[starts[article] + offset] = position }
        }
        for (number, word) in words.enumerated() where isTold {
            guard let target = positions[word.target] else { continue }
            let amendment = Amendment(
                target: target,
                replacement: word.replacement,
                origin: word.origin,
                reported: word.reported,
                author: "desk",
                reason: "word \(number)"
            )
            let batch = Batch(id: Digest(of: "word \(number)".utf8), contents: [.amendment(amendment)])
            _ = try await log.append(batch, recorded: Instant(seconds: 2_000_000_100))
        }
        return log
    }

    /// Vantages over the days of the story, none pinned on the recorded clock.
    static func vantages(seed: UInt64, _ count: Int) -> [Vantage] {
        var random = SplitMix(seed: seed &+ 77)
        return (0..<count).map { _ in
            let at = random.chance(80) ? first.advanced(by: random.number(-5..<length + 5)) : nil
            let known = random.chance(80) ? Instant(endOf: first.advanced(by: random.number(-2..<length + 15))) : nil
            return Vantage(at: at, asOf: known)
        }
    }
}

extension MemoryLog {
    /// A log of some of the entries only, in their order.
    func excerpt(_ wanted: [Int]) async throws -> MemoryLog {
        let log = MemoryLog()
        var positions: [Int: Int] = [:]
        for entry in try await entries(at: wanted) {
            var content = entry.content
            if case .amendment(let amendment) = content {
                guard let target = positions[amendment.target] else { continue }
                content = .amendment(amendment.retargeted(target))
            }
            let batch = Batch(id: Digest(of: "\(entry.position)".utf8), contents: [content])
            positions[entry.position] = try await log.append(batch, recorded: entry.recorded).positions.lowerBound
        }
        return log
    }
}

extension Amendment {
    func retargeted(_ target: Int) -> Amendment {
        Amendment(
            target: target,
            replacement: replacement,
            origin: origin,
            reported: reported,
            author: author,
            reason: reason
        )
    }
}

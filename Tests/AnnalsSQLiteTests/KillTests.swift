import AnnalsLog
import Foundation
import LogSamples
import TestProcess
import TestRandom
import Testing

@testable import AnnalsSQLite

/// A writing process is killed at random moments, again and again on the same log. `ANNALS_KILLS` sets how often.
@Suite struct KillTests {
    private static let kills = ProcessInfo.processInfo.environment["ANNALS_KILLS"].flatMap { Int($0) } ?? 12
    /// So often a log is killed before a new one is begun, for each start reads what the log holds, and each check makes
    /// anew what it should hold.
    private static let killsPerLog = 4

    @Test("9 Nothing acknowledged is lost when the writer is killed, and nothing half appears", arguments: [1])
    func killing(seed: UInt64) async throws {
        var chance = SplitMix(seed: seed)
        var done = 0
        while done < Self.kills {
            let folder = try Folder()
            let kills = min(Self.killsPerLog, Self.kills - done)
            let logSeed = chance.next() % 1_000_000
            for _ in 0..<kills {
                let acknowledged = try await killed(
                    folder.log,
                    seed: logSeed,
                    after: Int.random(in: 0...12, using: &chance)
                )
                try await expectWhole(folder.log, seed: logSeed, acknowledged: acknowledged)
            }
            done += kills
        }
    }

    /// Starts a writer, kills it once it has acknowledged so many batches, and gives the last position it acknowledged.
    private func killed(_ path: String, seed: UInt64, after batches: Int) async throws -> Int {
        let writer = try RunningProcess(RunningProcess.built("LogWriter"), [path, "\(seed)"])
        let first = await writer.text { $0.count { $0 == "\n" } >= batches }
        writer.send(SIGKILL)
        let text = await first + writer.text()
        #expect(await writer.end() == SIGKILL)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropLast().last.flatMap { Int($0) } ?? 0
    }

    private func expectWhole(_ path: String, seed: UInt64, acknowledged: Int) async throws {
        let log = try SQLiteLog(path, for: .writing)
        defer { try? log.close() }
        let head = try await log.head()
        #expect(head >= acknowledged)
        var sequence = BatchSequence(seed: seed)
        let through = sequence.batches(through: head)
        let batches = try #require(through, "Position \(head) is inside a batch.")
        let entries = try await log.entries(nil, where: .everything, limit: .max)
        #expect(entries.map(\.content) == batches.flatMap(\.contents))
        let findings = try await log.verify().findings.filter { $0.check != .quotation }
        #expect(findings.isEmpty, "\(findings)")
    }
}

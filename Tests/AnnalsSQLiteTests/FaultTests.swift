import AnnalsLog
import CFaults
import Foundation
import GRDB
import LogSamples
import TestRandom
import Testing

@testable import AnnalsSQLite

/// What the disk does to a log is done to it here: after each fault it opens, holds whole batches in order, has lost
/// nothing that it acknowledged, and goes on. `ANNALS_FAULTS` sets how many faults of each sort are injected.
@Suite(.serialized) struct FaultTests {
    private static let tries = ProcessInfo.processInfo.environment["ANNALS_FAULTS"].flatMap { Int($0) } ?? 12
    private static let faults = [annals_fault_error, annals_fault_short, annals_fault_full, annals_fault_power]

    @Test("9 Nothing acknowledged is lost when the disk fails or fills", arguments: faults.map(\.rawValue))
    func failing(_ fault: UInt32) async throws {
        try #require(annals_faults_install() == 0)
        for number in 0..<Self.tries {
            let seed = UInt64(number + 1)
            let folder = try Folder()
            let path = folder.path + "/faulty.db"
            let acknowledged = try await appendWithFault(annals_fault(fault), seed: seed, path: path)
            try await expectWhole(path, seed: seed, acknowledged: acknowledged)
        }
    }

    /// Appends until the fault strikes and a little on; the last position that was acknowledged.
    private func appendWithFault(_ fault: annals_fault, seed: UInt64, path: String) async throws -> Int {
        var chance = SplitMix(seed: seed)
        var acknowledged = 0
        let log = try SQLiteLog(path, for: .writing)
        annals_faults_arm(fault, UInt64.random(in: 1...1_500, using: &chance), seed)
        defer { annals_faults_disarm() }
        var sequence = BatchSequence(seed: seed)
        do {
            for _ in 0..<64 {
                let receipt = try await log.append(sequence.next(), recorded: BatchSequence.clock)
                acknowledged = receipt.positions.upperBound - 1
            }
            try await log.seal()
        } catch let error as LogError {
            #expect([.io, .full, .readOnly, .damaged, .openElsewhere].contains(error.code), "\(error)")
        }
        try? log.close()
        return acknowledged
    }

    private func expectWhole(_ path: String, seed: UInt64, acknowledged: Int) async throws {
        annals_faults_disarm()
        let log = try SQLiteLog(path, for: .writing)
        let head = try await log.head()
        #expect(head >= acknowledged)
        var sequence = BatchSequence(seed: seed)
        let through = sequence.batches(through: head)
        let batches = try #require(through, "Position \(head) is inside a batch.")
        let entries = try await log.entries(nil, where: .everything, limit: .max)
        #expect(entries.map(\.content) == batches.flatMap(\.contents))
        let findings = try await log.verify().findings.filter { $0.check != .quotation }
        #expect(findings.isEmpty, "\(findings)")
        for _ in 0..<3 { _ = try await log.append(sequence.next(), recorded: BatchSequence.clock) }
        try await log.seal()
        try log.close()
    }

    @Test func aFullDiskIsSaidSoAndAppendsGoOnOnceThereIsRoom() async throws {
        try await withLog { log in
            var sequence = BatchSequence(seed: 5)
            _ = try await log.append(sequence.next(), recorded: BatchSequence.clock)
            try await log.file.pool.write { db in try db.execute(sql: "PRAGMA max_page_count = 60") }
            var refused: Batch?
            for _ in 0..<400 where refused == nil {
                let batch = sequence.next()
                do {
                    _ = try await log.append(batch, recorded: BatchSequence.clock)
                } catch let error as LogError {
                    #expect(error.code == .full)
                    refused = batch
                }
            }
            let batch = try #require(refused)
            let head = try await log.head()
            try await log.file.pool.write { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
            let receipt = try await log.append(batch, expected: .exactly(head), recorded: BatchSequence.clock)
            #expect(!receipt.isRepeat)
            #expect(try await log.verify().findings.allSatisfy { $0.check == .quotation })
        }
    }
}

import AnnalsLog
import Foundation
import LogSamples
import TestRandom
import Testing

@testable import AnnalsSQLite

/// Files that a disk has damaged open, or it is said what is damaged; nothing wrong is ever read as right.
@Suite struct DamagedFileTests {
    private static let tries = ProcessInfo.processInfo.environment["ANNALS_FAULTS"].flatMap { Int($0) } ?? 40

    @Test(arguments: [1]) func flippedBitsAreFound(seed: UInt64) async throws {
        var chance = SplitMix(seed: seed)
        let (folder, bytes, expected) = try await sample(seed)
        for number in 0..<Self.tries {
            var damaged = bytes
            // Every region of the file in turn.
            let region = bytes.count / Self.tries
            damaged[number * region + Int.random(in: 0..<max(1, region), using: &chance)] ^=
                1 << UInt8.random(in: 0..<8, using: &chance)
            try await expectHonest(damaged, in: folder, expected)
        }
    }

    @Test(arguments: [2]) func truncatedFilesAreFound(seed: UInt64) async throws {
        let (folder, bytes, expected) = try await sample(seed)
        for number in 0..<Self.tries / 3 {
            let kept = bytes.count * number / (Self.tries / 3)
            try await expectHonest(Array(bytes.prefix(kept)), in: folder, expected)
        }
    }

    private func sample(_ seed: UInt64) async throws -> (Folder, [UInt8], [Entry]) {
        let folder = try Folder()
        let log = try SQLiteLog(folder.log, for: .writing)
        var sequence = BatchSequence(seed: seed)
        for _ in 0..<45 { _ = try await log.append(sequence.next(), recorded: BatchSequence.clock) }
        let entries = try await log.entries(nil, where: .everything, limit: .max)
        try log.close()
        return (folder, try Array(Data(contentsOf: URL(fileURLWithPath: folder.log))), entries)
    }

    private func expectHonest(_ bytes: [UInt8], in folder: Folder, _ expected: [Entry]) async throws {
        let path = folder.path + "/damaged.db"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        do {
            let log = try SQLiteLog(path, for: .reading)
            defer { try? log.close() }
            let verification = try await log.verify()
            let isSound = verification.findings.allSatisfy { $0.check == .quotation }
            let entries = try await log.entries(nil, where: .everything, limit: .max)
            #expect(!isSound || entries == expected)
        } catch let error as LogError {
            #expect(!error.message.isEmpty)
        }
    }
}

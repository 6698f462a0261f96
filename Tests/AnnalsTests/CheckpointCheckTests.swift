import Annals
import AnnalsLog
import AnnalsModel
import AnnalsProjections
import Foundation
import Testing

@Suite("The check of checkpoints")
struct CheckpointCheckTests {
    /// Runs a body on a log in a file, of one event.
    private func withStore(_ event: Event, _ body: (Store) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("annals-\(UUID()).db").path
        defer { for end in ["", "-wal", "-shm", "-lock"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let store = try Store.open(path, for: .writing)
        _ = try await store.log.append(batch([event]), recorded: Instant(seconds: 1_700_000_000))
        try await body(store)
        try store.close()
    }

    private func batch(_ events: [Event]) -> Batch {
        Batch(id: Digest(of: "\(events.count)".utf8), contents: events.map { .report($0) })
    }

    private func checkpoint(_ events: [Event]) async throws -> Checkpoint {
        let log = MemoryLog()
        _ = try await log.append(batch(events), recorded: Instant(seconds: 1_700_000_000))
        let checkpoint = try await Archive(log).checkpoint
        return try #require(checkpoint)
    }

    /// The checks that found something.
    private func failed(_ store: Store) async throws -> [String] {
        try await store.verify().answer.rows.map { $0.cells[0] }.filter { $0 != "quotation" }
    }

    @Test("A checkpoint of the entries is sound, also where more were appended")
    func sound() async throws {
        let event = try Sample.event()
        try await withStore(event) { store in
            try await store.log.save(try await checkpoint([event]))
            #expect(try await failed(store).isEmpty)
            let more = try Sample.event(to: "blr")
            _ = try await store.log.append(batch([more, more]), recorded: Instant(seconds: 1_700_000_001))
            #expect(try await failed(store).isEmpty)
        }
    }

    @Test("A checkpoint of other entries is named with the projection and the key")
    func other() async throws {
        try await withStore(try Sample.event()) { store in
            try await store.log.save(try await checkpoint([try Sample.event(to: "blr")]))
            #expect(try await failed(store).contains("checkpoint"))
            let messages = try await store.verify().answer.rows.map { $0.cells[2] }
            #expect(messages.contains { $0.contains("blr") && $0.contains("of sanctions") })
        }
    }

    @Test("A checkpoint that differs is renewed")
    func renewed() async throws {
        let event = try Sample.event()
        try await withStore(event) { store in
            try await store.log.save(try await checkpoint([try Sample.event(to: "blr")]))
            try await store.renewCheckpoint()
            #expect(try await failed(store).isEmpty)
            let kept = try await store.log.checkpoint(of: Archive.checkpointName, version: Archive.version)
            #expect(try await kept?.state == checkpoint([event]).state)
        }
    }

    @Test("A checkpoint of more entries than the log has is not its own")
    func longer() async throws {
        let event = try Sample.event()
        try await withStore(event) { store in
            try await store.log.save(try await checkpoint([event, event]))
            #expect(try await failed(store) == ["checkpoint"])
        }
    }
}

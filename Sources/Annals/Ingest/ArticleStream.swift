import AnnalsModel
import AnnalsReading
import Dispatch
import Foundation

/// The items of some inputs, read by a thread of their own that stays at most `ahead` items before whoever takes them.
struct ArticleStream: Sendable {
    private let stream: AsyncThrowingStream<Reading.Item, any Error>
    private let room: DispatchSemaphore

    init(_ inputs: Inputs, ahead: Int = 64) {
        // A semaphore must not end below the value that it was made with.
        let room = DispatchSemaphore(value: 0)
        for _ in 0..<ahead { room.signal() }
        self.room = room
        stream = AsyncThrowingStream { continuation in
            continuation.onTermination = { _ in room.signal() }
            let thread = Thread {
                do {
                    try Self.read(inputs, room: room, continuation)
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error is Stopped ? nil : error)
                }
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Hands over each item in the order of the inputs.
    func forEach(_ body: (Reading.Item) async throws -> Void) async throws {
        for try await item in stream {
            try await body(item)
            room.signal()
        }
    }

    private struct Stopped: Error {}

    private static func read(
        _ inputs: Inputs,
        room: DispatchSemaphore,
        _ continuation: AsyncThrowingStream<Reading.Item, any Error>.Continuation
    ) throws {
        for input in inputs.sources {
            try input.read(with: inputs.reader, taken: inputs.meter.add) { item in
                room.wait()
                if case .terminated = continuation.yield(item) { throw Stopped() }
            }
        }
    }
}

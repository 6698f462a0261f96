import Annals

/// Lets one write at a time into the log, and gives the file free in between, so that the command line can write too.
actor Pen {
    private let open: @Sendable () throws -> Store
    private var last: Task<Void, Never>?

    init(_ open: @escaping @Sendable () throws -> Store) {
        self.open = open
    }

    /// Writes when those before have written. A client that goes away stops nothing: what has begun is written whole.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Store) async throws -> Value
    ) async throws -> Value {
        let (previous, open) = (last, open)
        let task = Task {
            await previous?.value
            return try await Self.write(try open(), body)
        }
        last = Task { _ = try? await task.value }
        return try await task.value
    }

    private static func write<Value: Sendable>(
        _ store: Store,
        _ body: @Sendable (Store) async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await body(store)
            try store.close()
            return value
        } catch {
            try? store.close()
            throw error
        }
    }
}

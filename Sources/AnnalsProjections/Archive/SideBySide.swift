import Dispatch
import Synchronization

/// Works on the parts of a long list side by side, on as many cores as are free.
enum SideBySide {
    /// A part of fewer is not worth a thread.
    private static let leastEach = 4_096
    private static let mostParts = 8

    /// What a body makes of a list, in the order of the list.
    static func map<Made: Sendable>(
        _ list: [Int],
        _ body: @Sendable (ArraySlice<Int>) -> [Made]
    ) -> [Made] {
        let parts = min(mostParts, list.count / leastEach)
        guard parts > 1 else { return body(list[...]) }
        let made = Mutex([[Made]](repeating: [], count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let results = body(list[list.count * part / parts..<list.count * (part + 1) / parts])
            made.withLock { $0[part] = results }
        }
        return made.withLock { Array($0.joined()) }
    }
}

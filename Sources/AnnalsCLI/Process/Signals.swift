import Foundation
import Synchronization

/// The signals that the process minds.
enum Signals {
    private static let interrupted = Atomic<Bool>(false)

    /// Whether Ctrl-C was pressed since `watchInterrupts`.
    static var isInterrupted: Bool { interrupted.load(ordering: .relaxed) }

    /// Lets a write to a pipe that nobody reads any more fail instead of ending the process.
    static func ignoreClosedPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Takes the first Ctrl-C as a wish to stop at the next article; a second one ends the process at once.
    static func watchInterrupts() {
        signal(SIGINT) { _ in
            Signals.interrupted.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }
}

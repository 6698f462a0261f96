import AnnalsLog
import Foundation
import Synchronization

/// The right to write to a log: at most one holder on the machine, given back when the holder ends, however it ends.
///
/// It is an advisory lock (flock) on a file of its own beside the log: closing any descriptor of the log itself would
/// drop SQLite's own locks.
final class FileLock: Sendable {
    private let descriptor: Mutex<Int32?>

    /// Takes the right, or says who has it.
    init(path: String) throws {
        let lockPath = path + "-lock"
        let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.cannotOpen(path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            defer { close(descriptor) }
            throw Self.held(path, by: Self.holder(descriptor))
        }
        ftruncate(descriptor, 0)
        let id = "\(getpid())\n"
        _ = id.withCString { pwrite(descriptor, $0, strlen($0), 0) }
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        release()
    }

    /// Gives the right back. The lock is taken off by name, for a child process between its fork and its exec holds
    /// the descriptor too.
    func release() {
        descriptor.withLock { descriptor in
            guard let held = descriptor else { return }
            flock(held, LOCK_UN)
            close(held)
            descriptor = nil
        }
    }

    private static func holder(_ descriptor: Int32) -> String? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").first.map(String.init)
    }

    private static func held(_ path: String, by process: String?) -> LogError {
        LogError(
            .openElsewhere,
            "The log \(path) is open elsewhere\(process.map { " (process \($0))" } ?? "").",
            advice: "Wait until that ends, or open it for reading, which is possible at any time."
        )
    }

    private static func cannotOpen(_ path: String, code: Int32) -> LogError {
        let reason = String(cString: strerror(code))
        return switch code {
        case EACCES, EROFS, EPERM:
            LogError(
                .readOnly,
                "The log \(path) cannot be opened for writing: \(reason).",
                advice: "Open it for reading, or give it a place that can be written with --log."
            )
        case ENOENT, ENOTDIR:
            LogError(
                .notFound,
                "There is no directory to make the log \(path) in.",
                advice: "Make the directory first, or give another path with --log."
            )
        default:
            LogError(.io, "The log \(path) cannot be opened: \(reason).", advice: "Check the path and the disk.")
        }
    }
}

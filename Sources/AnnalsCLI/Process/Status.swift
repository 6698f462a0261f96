/// How a command ends, after `sysexits.h`.
enum Status: Int32, CaseIterable {
    /// Done.
    case done = 0
    /// The question was answered, and the answer is no: nothing found, nothing changed, damage found.
    case negative = 1
    /// The system or the log failed.
    case failure = 2
    /// The command line is wrong.
    case usage = 64
    /// Some input was refused.
    case badData = 65
    /// There is no input, or no log, where one should be.
    case noInput = 66
    /// Stopped by Ctrl-C: 128 and the number of SIGINT, as shells have it.
    case interrupted = 130
}

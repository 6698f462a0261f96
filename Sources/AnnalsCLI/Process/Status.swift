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

    /// What it tells, in a sentence.
    var meaning: String {
        switch self {
        case .done: "Done."
        case .negative: "A negative answer: nothing known, nothing changed, or damage found."
        case .failure: "The system or the log failed."
        case .usage: "The command line is wrong."
        case .badData: "Some input was refused."
        case .noInput: "There is no input, or no log, where one should be."
        case .interrupted: "Stopped by Ctrl-C; the same command goes on from there."
        }
    }
}

import AnnalsModel
import Foundation

/// What a command reads of the world: the clock, the environment, the terminal. Nothing else does.
struct Surroundings: Sendable {
    /// The wall clock.
    var now: @Sendable () -> Instant
    /// The environment's variables.
    var environment: [String: String]
    /// How many columns the terminal has that standard output goes to; nil where it goes elsewhere.
    var width: Int?
    /// Whether standard error goes to a terminal.
    var isWatched: Bool

    @TaskLocal static var current = Surroundings.process()

    /// The surroundings of this process.
    static func process() -> Surroundings {
        Surroundings(
            now: { Instant(seconds: Int64(Date().timeIntervalSince1970)) },
            environment: ProcessInfo.processInfo.environment,
            width: isatty(STDOUT_FILENO) == 1 ? columns() : nil,
            isWatched: isatty(STDERR_FILENO) == 1
        )
    }

    /// Whether output may be styled (no-color.org).
    var isStyled: Bool {
        width != nil && environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
    }

    /// Writes a line to standard error.
    func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    private static func columns() -> Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 80
    }
}

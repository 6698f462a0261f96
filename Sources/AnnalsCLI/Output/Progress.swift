import AnnalsModel
import Foundation

/// One line on standard error that says how far long work has come: on a terminal only, and only after a second.
struct Progress {
    private let what: String
    private let start: Int64
    private var shown: Int64
    private var isShown = false

    init(_ what: String) {
        self.what = what
        start = Surroundings.current.now().seconds
        shown = start
    }

    /// Shows a count, at most once a second, with a bar where the part of the work that is done is known.
    mutating func show(_ count: Int, of part: @autoclosure () -> Double? = nil) {
        guard Surroundings.current.isWatched else { return }
        let now = Surroundings.current.now().seconds
        guard now > shown else { return }
        shown = now
        isShown = true
        let speed = "\(what) \(count), \(count / Int(max(1, now - start))) a second"
        write("\r\u{1B}[K" + speed + (part().map { Self.bar($0, seconds: now - start) } ?? ""))
    }

    /// Takes the line away.
    mutating func clear() {
        if isShown { write("\r\u{1B}[K") }
        isShown = false
    }

    /// The part that is done as a bar, in per cent, and the time that the rest takes at the same speed.
    static func bar(_ part: Double, seconds: Int64) -> String {
        let part = min(max(part, 0), 1)
        let filled = Int(part * 20)
        let bar = String(repeating: "━", count: filled) + String(repeating: "╌", count: 20 - filled)
        let left = part > 0.01 ? ", \(clock(Double(seconds) * (1 - part) / part)) left" : ""
        return " \(bar) \(Int(part * 100)) %\(left)"
    }

    private static func clock(_ seconds: Double) -> String {
        let seconds = Int(seconds.rounded(.up))
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        if hours > 0 { return "\(hours) h \(minutes) min" }
        return minutes > 0 ? "\(minutes) min" : "\(seconds) s"
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}

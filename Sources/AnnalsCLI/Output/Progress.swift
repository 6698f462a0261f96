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

    /// Shows a count, at most once a second.
    mutating func show(_ count: Int, note: String = "") {
        guard Surroundings.current.isWatched else { return }
        let now = Surroundings.current.now().seconds
        guard now > shown else { return }
        shown = now
        isShown = true
        write(
            "\r\u{1B}[K\(what) \(count), \(count / Int(max(1, now - start))) a second\(note.isEmpty ? "" : ", " + note)"
        )
    }

    /// Takes the line away.
    mutating func clear() {
        if isShown { write("\r\u{1B}[K") }
        isShown = false
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}

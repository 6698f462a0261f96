/// A user's own tables of frames, to be laid over the compiled ones.
struct FrameOverlay {
    /// Tables of frames, each with its file.
    var frames: [(file: String, text: String)] = []
    /// Words to add to classes.
    var classes: (path: String, text: String)?
    /// Words to add to effects.
    var operators: (path: String, text: String)?
    /// Lines that replace those of the same kinds.
    var traits: (path: String, text: String)?

    var isEmpty: Bool {
        frames.isEmpty && classes == nil && operators == nil && traits == nil
    }

    /// What the rules of a user's files start with.
    static let mark = "own/"

    /// What an event's method calls a user's file: its name without the folders, which differ by machine.
    static func label(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return mark + (name.hasSuffix(".tsv") ? String(name.dropLast(4)) : name)
    }
}

/// What one kind of state is made of. The clocks, differences and explanations are written once over all of them.
protocol Fold: Sendable {
    /// The projection's name, as the command line and paths have it.
    var name: String { get }
    /// What it folds.
    var summary: String { get }
    /// The named policy by which it decides between conflicting reports.
    var policy: String { get }
    /// Whether each happening counts once over all keys, by its earliest report, or once at every key that any of its
    /// reports touches.
    var countsOnce: Bool { get }

    /// The fields that only spell out what the others say: a line leaves them out.
    var details: [String] { get }

    /// Whether readings of a kind can touch any key.
    func folds(kind: UInt16) -> Bool

    /// Says which keys a reading touches, and what it contributes there.
    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches)

    /// Says what holds at a key by the happenings there, in the order of their occurrence; nothing where they leave
    /// nothing to say.
    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer]

    /// The value in a line.
    func headline(_ value: Value) -> String
}

extension Fold {
    var countsOnce: Bool { false }

    var details: [String] { [] }

    func headline(_ value: Value) -> String {
        let shown = value.names.filter { !details.contains($0) }
        return Value(shown, shown.map { value[$0] ?? .absent }).description
    }
}

package import AnnalsModel

/// When an event can have been, with the clues for it.
package struct DateOption<Sink: ClueSink> {
    package let occurred: Occurrence
    /// Whether the rules chose these days.
    package let isRules: Bool
    /// Whether the event's own sentence names them.
    package let isNamed: Bool
    /// What was told of it.
    package let clues: Sink
}

public import AnnalsModel

/// What an article says: its events, and what was read only by deciding a doubt or not at all.
public struct Coding: Hashable, Sendable {
    /// The events in the order of the text, one for each happening.
    public let events: [Event]
    /// What was refused or decided, in the order of the text.
    public let remarks: [Remark]
    /// What was recognised in each sentence.
    public let sentences: [SentenceReading]

    /// Makes a coding of its parts.
    public init(events: [Event], remarks: [Remark], sentences: [SentenceReading]) {
        self.events = events
        self.remarks = remarks
        self.sentences = sentences
    }
}

/// A word about something that could not be read, or was read only by deciding a doubt. Nothing is dropped without one.
public struct Remark: Hashable, Sendable {
    /// What the remark is about, as a short stable name such as `zone-ambiguous` or `no-initiator`.
    public let code: String
    /// What happened, and what to try, in a sentence.
    public let message: String
    /// Where in the article's text, in Unicode scalars; nil where it is about the whole.
    public let span: Range<Int>?

    /// Makes a remark.
    public init(_ code: String, _ message: String, span: Range<Int>? = nil) {
        self.code = code
        self.message = message
        self.span = span
    }
}

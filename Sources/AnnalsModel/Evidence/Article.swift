/// One published text with its outlet and publication time.
public struct Article: Hashable, Sendable {
    /// The id that the input carried: the `id` of a JSON Lines article, the file name otherwise.
    public let sourceID: String
    /// Who published it, where that is known.
    public let outlet: String?
    /// Where it was published, where that is known.
    public let url: String?
    /// The headline; empty where there is none.
    public let title: String
    /// When it was published; nil where it does not say, and then it cannot enter a log.
    public let published: Publication?
    /// The whole text as read, headline included: quotations are spans into it.
    public let text: ArticleText
    /// The parts of the text that are to be coded, in order; page furniture is in none.
    public let passages: [Passage]
    /// The digest of the text.
    public let digest: Digest

    /// Makes an article. Passages outside the text are dropped.
    public init(
        sourceID: String,
        outlet: String?,
        url: String?,
        title: String,
        published: Publication?,
        text: String,
        passages: [Passage]
    ) {
        self.sourceID = sourceID
        self.outlet = outlet
        self.url = url
        self.title = title
        self.published = published
        self.text = ArticleText(text)
        let count = self.text.count
        self.passages = passages.filter { $0.span.lowerBound >= 0 && $0.span.upperBound <= count }
        digest = Digest(of: text.utf8)
    }

    /// What makes it the same publication when it is ingested again: text, outlet and publication time.
    public var id: Digest {
        Digest(ofFields: [
            digest.hex, outlet ?? "", published.map { "\($0.earliest)/\($0.latest)" } ?? "",
        ])
    }
}

/// A part of an article's text that is to be coded.
public struct Passage: Hashable, Sendable {
    /// What a part of the text is.
    public enum Role: String, CaseIterable, Sendable { case headline, standfirst, body }

    /// What it is.
    public let role: Role
    /// Where it stands, in Unicode scalars of the article's text.
    public let span: Range<Int>

    /// Makes a passage.
    public init(_ role: Role, _ span: Range<Int>) {
        self.role = role
        self.span = span
    }
}

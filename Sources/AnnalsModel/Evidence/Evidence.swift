/// What an event rests on: an exact quotation of an article.
public struct Evidence: Hashable, Sendable {
    /// The digest of the article's text.
    public let article: Digest
    /// The id that the input carried.
    public let sourceID: String
    /// Who published it, where that is known.
    public let outlet: String?
    /// Where it was published, where that is known.
    public let url: String?
    /// When it was published.
    public let published: Instant
    /// The quotation, exactly as it stands in the article's text.
    public let quote: String
    /// Where the quotation stands, in Unicode scalars of the article's text.
    public let span: Range<Int>

    /// Makes evidence of its parts.
    public init(
        article: Digest,
        sourceID: String,
        outlet: String?,
        url: String?,
        published: Instant,
        quote: String,
        span: Range<Int>
    ) {
        self.article = article
        self.sourceID = sourceID
        self.outlet = outlet
        self.url = url
        self.published = published
        self.quote = quote
        self.span = span
    }
}

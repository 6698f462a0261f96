public import AnnalsModel

/// What the caller knows about the articles, and how large they may be.
public struct ReadingOptions: Sendable {
    /// When they were published, whatever they say themselves.
    public var published: Publication?
    /// The zone of times that are stated without one, or with an ambiguous one.
    public var zone: Zone?
    /// Who published them, whatever they say themselves.
    public var outlet: String?
    /// The most bytes that one article, page, feed or record may have.
    public var documentLimit: Int
    /// The most bytes that the text of one article may have.
    public var articleLimit: Int

    /// Options in which nothing is known; one document may have 32 MiB, one article's text 2 MiB.
    public init(
        published: Publication? = nil,
        zone: Zone? = nil,
        outlet: String? = nil,
        documentLimit: Int = 32 << 20,
        articleLimit: Int = 2 << 20
    ) {
        self.published = published
        self.zone = zone
        self.outlet = outlet
        self.documentLimit = documentLimit
        self.articleLimit = articleLimit
    }
}

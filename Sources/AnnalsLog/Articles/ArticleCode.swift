package import AnnalsModel

/// A whole article as it stands in a message, its text with it.
package enum ArticleCode {
    /// Writes an article.
    package static func write(_ article: Article, to bytes: inout ByteWriter) {
        bytes.string(article.sourceID)
        bytes.optional(article.outlet)
        bytes.optional(article.url)
        bytes.string(article.title)
        bytes.string(article.text.string)
        bytes.number(article.published == nil ? 0 : 1)
        if let published = article.published {
            bytes.signed(published.earliest.seconds)
            bytes.signed(published.latest.seconds)
            bytes.signed(Int64(published.offset))
        }
        bytes.list(PassageCode.bytes(article.passages))
    }

    /// Reads an article.
    package static func read(_ bytes: inout ByteReader) throws -> Article {
        let (sourceID, outlet, url) = (try bytes.string(), try bytes.optional(), try bytes.optional())
        let (title, text) = (try bytes.string(), try bytes.string())
        return Article(
            sourceID: sourceID,
            outlet: outlet,
            url: url,
            title: title,
            published: try publication(&bytes),
            text: text,
            passages: try PassageCode.passages(try bytes.list())
        )
    }

    private static func publication(_ bytes: inout ByteReader) throws -> Publication? {
        guard try bytes.number() == 1 else { return nil }
        let (earliest, latest, offset) = (try bytes.signed(), try bytes.signed(), try bytes.signed())
        guard earliest <= latest, let offset = Int(exactly: offset) else {
            throw ByteReader.malformed("An article is published at no time that can be")
        }
        return Publication(from: Instant(seconds: earliest), to: Instant(seconds: latest), offset: offset)
    }
}

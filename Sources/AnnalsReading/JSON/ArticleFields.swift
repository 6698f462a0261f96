/// The fields of an article under the names that crawlers give them: our own, and those of trafilatura, news-please,
/// fundus and schema.org.
struct ArticleFields {
    let id: String?
    let outlet: String?
    let url: String?
    let title: String
    let text: String
    let published: String?
    /// How and from what the source decided its publication time, where it says.
    let statement: PublicationStatement

    init(_ value: JSONValue) {
        func first(_ names: [String]) -> String? {
            names.lazy.compactMap { value[$0]?.name }.first
        }
        id = first(["id", "source_id", "_id", "uuid", "guid"])
        url =
            first(["url", "link", "canonical_url", "canonical", "responded_url", "requested_url"])
            ?? first(["source"]).flatMap { WebAddress($0) == nil ? nil : $0 }
        outlet =
            first(["outlet", "publisher", "sitename", "site_name", "source-hostname", "source_domain", "hostname"])
            ?? first(["source"]).flatMap { WebAddress($0) == nil && !$0.contains("/") ? $0 : nil }
        title = (first(["title", "headline", "title_page", "name"]) ?? "").singleSpaced
        text = Self.text(value)
        published = first([
            "published", "date_publish", "publishing_date", "published_at", "datePublished", "date_published",
            "pub_date",
            "pubDate", "publication_date", "date",
        ])
        statement = PublicationStatement(
            how: first(["published_how"]),
            raw: first(["published_raw"]),
            scraped: first(["scraped_at", "date_download", "crawl_date", "filedate"])
        )
    }

    private static func text(_ value: JSONValue) -> String {
        for name in ["text", "maintext", "plaintext", "articleBody", "article_body", "body", "content", "raw_text"] {
            guard let field = value[name] else { continue }
            if let text = field.text { return text }
            let paragraphs = paragraphs(of: field)
            if !paragraphs.isEmpty { return paragraphs.joined(separator: "\n") }
        }
        return ""
    }

    /// The paragraphs of a body in parts, as fundus writes it: summary, then sections of headline and paragraphs.
    private static func paragraphs(of value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let parts): parts.flatMap(paragraphs)
        case .object: ["summary", "sections", "headline", "paragraphs"].flatMap { value[$0].map(paragraphs) ?? [] }
        default: []
        }
    }
}

/// What a source says of how it knows its publication time.
struct PublicationStatement {
    let how: String?
    let raw: String?
    let scraped: String?
}

extension JSONValue {
    /// The text of a value, or the name of an object such as a schema.org publisher.
    fileprivate var name: String? {
        text ?? self["name"]?.text
    }
}

extension String {
    /// Without line breaks and doubled spaces.
    var singleSpaced: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

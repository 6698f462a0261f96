import AnnalsModel

/// Reads RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom (RFC 4287): each entry is an article.
struct FeedReader {
    let options: ReadingOptions

    private static let roots: Set<String> = ["rss", "feed", "rdf:rdf"]

    /// Whether a document begins like a feed.
    static func isFeed(_ text: String) -> Bool {
        let head = text.prefix(2048).lowercased()
        return roots.contains { head.contains("<" + $0) }
    }

    func read(_ xml: String, name: String) -> [Reading.Item] {
        guard let tree = MarkupParser.xml(xml),
            let root = tree.nodes.indices.first(where: { Self.roots.contains(tree.nodes[$0].name) })
        else {
            let message = "it begins like a feed but is not well-formed XML; fetch it anew"
            return [.refusal(Refusal(.malformed, message, name: name))]
        }
        let entries = tree.elements("item", "entry")
        guard !entries.isEmpty else {
            return [.refusal(Refusal(.noText, "the feed has no entries; see whether it is the right one", name: name))]
        }
        let head = tree.child("channel", of: root) ?? root
        let reader = FeedItemReader(
            options: options,
            outlet: Self.text(tree, "title", head),
            language: language(tree, root, head),
            name: name
        )
        return entries.enumerated().map { reader.read(Self.item(tree, $1), number: $0 + 1) }
    }

    private func language(_ tree: MarkupTree, _ root: Int, _ head: Int) -> String? {
        Self.text(tree, "language", head) ?? Self.text(tree, "dc:language", head) ?? tree.nodes[root].attributes["lang"]
    }

    private static func text(_ tree: MarkupTree, _ name: String, _ head: Int) -> String? {
        tree.child(name, of: head).map { tree.text(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func item(_ tree: MarkupTree, _ entry: Int) -> FeedItem {
        var item = FeedItem()
        var dates: [Int: String] = [:]
        for child in tree.children(of: entry) {
            let node = tree.nodes[child]
            let text = tree.rawText(of: child)
            switch node.name {
            case "guid", "id": item.id = text.singleSpaced
            case "title": item.title = text
            case "link": if let url = link(node, text) { item.url = url }
            case "content:encoded", "content", "description", "summary", "itunes:summary":
                let whole = node.attributes["type"] == "xhtml" ? tree.text(of: child) : text
                if whole.utf8.count > item.content.utf8.count { item.content = whole }
            default: if let rank = Self.dates.firstIndex(of: node.name) { dates[rank] = text.singleSpaced }
            }
        }
        if item.url == nil { item.url = tree.nodes[entry].attributes["about"] }
        item.dates = dates.sorted { $0.key < $1.key }.map(\.value)
        return item
    }

    /// The names of dates, publication before change.
    private static let dates = [
        "pubdate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "prism:publicationdate",
        "updated", "modified", "dcterms:modified",
    ]

    /// The address of an entry: the text of RSS, the alternate of Atom.
    private static func link(_ node: MarkupTree.Node, _ text: String) -> String? {
        guard let address = node.attributes["href"] else {
            return text.singleSpaced.isEmpty ? nil : text.singleSpaced
        }
        return node.attributes["rel"] ?? "alternate" == "alternate" ? address : nil
    }
}

/// Reads JSON Feed (jsonfeed.org, versions 1 and 1.1).
struct JSONFeedReader {
    let options: ReadingOptions

    /// Whether a value is a feed.
    static func isFeed(_ value: JSONValue) -> Bool {
        guard case .array = value["items"] else { return false }
        return value["version"]?.text?.contains("jsonfeed.org") == true || value["feed_url"] != nil
            || value["items"]?.elements.first?["content_html"] != nil
    }

    func read(_ feed: JSONValue, name: String) -> [Reading.Item] {
        let (outlet, language) = (feed["title"]?.text, feed["language"]?.text)
        let reader = FeedItemReader(options: options, outlet: outlet, language: language, name: name)
        return (feed["items"]?.elements ?? []).enumerated().map { reader.read(Self.item($1), number: $0 + 1) }
    }

    private static func item(_ value: JSONValue) -> FeedItem {
        let contents = ["content_html", "content_text", "summary"].compactMap { value[$0]?.text }
        return FeedItem(
            id: value["id"]?.text,
            url: value["url"]?.text ?? value["external_url"]?.text,
            title: value["title"]?.text ?? "",
            content: contents.first ?? "",
            dates: ["date_published", "date_modified"].compactMap { value[$0]?.text }
        )
    }
}

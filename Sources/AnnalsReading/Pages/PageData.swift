/// What a page says of itself for machines: schema.org in JSON-LD, and meta elements.
struct PageData {
    private let meta: [String: String]
    /// The objects of JSON-LD that are articles.
    let articles: [JSONValue]
    /// Those that are pages.
    let pages: [JSONValue]

    init(_ tree: MarkupTree) {
        var meta: [String: String] = [:]
        for place in tree.elements("meta") {
            let attributes = tree.nodes[place].attributes
            guard let content = attributes["content"], !content.singleSpaced.isEmpty else { continue }
            for key in ["property", "name", "itemprop", "http-equiv"] {
                guard let name = attributes[key]?.lowercased() else { continue }
                for word in name.split(separator: " ") where meta[String(word)] == nil { meta[String(word)] = content }
            }
        }
        self.meta = meta
        let objects = tree.elements("script").flatMap { Self.objects(tree, $0) }
        articles = objects.filter { Self.hasType($0, endingIn: ["Article", "Posting", "Report", "Review"]) }
        pages = objects.filter { Self.hasType($0, endingIn: ["Page", "Recipe", "Object"]) }
    }

    /// The content of the first of some meta elements that is there.
    func first(_ names: [String]) -> String? {
        names.lazy.compactMap { meta[$0] }.first
    }

    private static func objects(_ tree: MarkupTree, _ place: Int) -> [JSONValue] {
        guard tree.nodes[place].attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true else {
            return []
        }
        let text = tree.rawText(of: place)
        let plain = text.unicodeScalars.split { $0 == ";" || $0.isSpace }.isEmpty ? "" : text
        guard let value = try? JSONParser.parse(Array(plain.utf8)[...]) else { return [] }
        return value.elements.flatMap { [$0] + ($0["@graph"]?.elements ?? []) + ($0["mainEntity"]?.elements ?? []) }
    }

    private static func hasType(_ object: JSONValue, endingIn ends: [String]) -> Bool {
        (object["@type"]?.elements ?? []).contains { type in ends.contains { type.text?.hasSuffix($0) == true } }
    }
}

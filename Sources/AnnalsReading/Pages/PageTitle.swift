import Foundation

/// The headline, outlet, address and language of a page.
struct PageTitle {
    let title: String
    let outlet: String?
    let url: String?
    /// As BCP 47 writes it, in lower case; empty where the page does not say.
    let language: String

    init(_ tree: MarkupTree, _ data: PageData, address: String?) {
        let names = data.articles.compactMap { $0["publisher"]?["name"]?.text }
        outlet =
            (data.first(["og:site_name", "application-name", "twitter:app:name:iphone"]) ?? names.first)?.singleSpaced
        url = Self.canonical(tree) ?? data.first(["og:url"]) ?? address
        title = Self.title(tree, data, outlet: outlet)
        let root = tree.elements("html").first.flatMap {
            tree.nodes[$0].attributes["lang"] ?? tree.nodes[$0].attributes["xml:lang"]
        }
        let stated = root ?? data.first(["og:locale", "content-language", "language", "dc.language"])
        language = stated?.lowercased().replacing("_", with: "-") ?? ""
    }

    private static func canonical(_ tree: MarkupTree) -> String? {
        let links = tree.elements("link").map { tree.nodes[$0].attributes }
        return links.first { $0["rel"]?.lowercased() == "canonical" }?["href"].flatMap {
            WebAddress($0) == nil ? nil : $0
        }
    }

    private static func title(_ tree: MarkupTree, _ data: PageData, outlet: String?) -> String {
        let headings = tree.elements("h1").map { tree.text(of: $0) }.filter { !$0.isEmpty }
        let stated =
            data.articles.compactMap { $0["headline"]?.text }.first ?? data.first(["og:title", "twitter:title"])
        let head = tree.elements("title").first.map { tree.text(of: $0) } ?? ""
        guard let stated = stated?.singleSpaced, !stated.isEmpty else {
            return headings.count == 1 ? headings[0] : withoutSuffix(head, outlet)
        }
        // The heading is what a reader saw; the stated one may be cut for search engines.
        let plain = stated.lowercased().filter(\.isLetter)
        return headings.first { $0.lowercased().filter(\.isLetter).hasPrefix(plain.prefix(30)) }
            ?? withoutSuffix(stated, outlet)
    }

    /// Without the outlet's name after a bar or a dash.
    private static func withoutSuffix(_ title: String, _ outlet: String?) -> String {
        for mark in [" | ", " - ", " – ", " — ", " :: "] {
            let parts = title.components(separatedBy: mark)
            guard parts.count > 1, let last = parts.last else { continue }
            let isOutlet = outlet.map { last.lowercased().contains($0.lowercased()) } ?? false
            if isOutlet || (mark == " | " && last.split(separator: " ").count <= 4) {
                return parts.dropLast().joined(separator: mark)
            }
        }
        return title
    }
}

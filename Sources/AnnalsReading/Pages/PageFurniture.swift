/// The parts of a page that are no article by their element or by what their class and id say.
struct PageFurniture {
    /// The blocks in no such part, in order.
    let kept: [PageBlock]

    private static let elements: Set<String> = [
        "nav", "footer", "aside", "form", "figure", "figcaption", "header", "menu", "dialog", "address", "caption",
        "button", "svg", "object",
        "audio", "video", "canvas", "map", "math",
    ]
    private static let roles: Set<String> = [
        "navigation", "banner", "contentinfo", "complementary", "dialog", "search", "menu", "alert",
    ]

    init(tree: MarkupTree, blocks: [PageBlock]) {
        let all = blocks.reduce(0) { $0 + $1.prose }
        var mass = [Int](repeating: 0, count: tree.nodes.count)
        for block in blocks where block.prose > 0 {
            var place = block.node
            while place >= 0 {
                mass[place] += block.prose
                place = tree.nodes[place].parent
            }
        }
        var dropped = [Bool](repeating: false, count: tree.nodes.count)
        for (place, node) in tree.nodes.enumerated() where !node.isText {
            let above = node.parent >= 0 && dropped[node.parent]
            dropped[place] = above || (Self.isFurniture(node) && mass[place] * 10 < all * 4)
        }
        kept = blocks.filter { !dropped[$0.node] }
    }

    /// Bad nesting can put a whole article inside any of these, so none is left out unseen.
    private static func isFurniture(_ node: MarkupTree.Node) -> Bool {
        if node.name == "body" || node.name == "html" || node.name == "article" || node.name == "main" { return false }
        return elements.contains(node.name) || roles.contains(node.attributes["role"] ?? "")
            || isHidden(node) || LabelTable.standard.marks(node.labels)
    }

    private static func isHidden(_ node: MarkupTree.Node) -> Bool {
        if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
        guard let style = node.attributes["style"]?.lowercased().filter({ $0 != " " }) else { return false }
        return style.contains("display:none") || style.contains("visibility:hidden")
    }
}

/// Finds the text of the article on a page by where its prose lies.
///
/// Each run of prose speaks for the element above it, half for the next and so on, after Kohlschütter, Fankhauser and
/// Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010) for what is prose, and the scoring that reading
/// modes of browsers use.
struct PageBody {
    private let tree: MarkupTree
    private let blocks: [PageBlock]
    private let title: String

    /// The paragraphs of the article, in order.
    static func paragraphs(of tree: MarkupTree, blocks: [PageBlock], title: String) -> [String] {
        let kept = PageFurniture(tree: tree, blocks: blocks).kept
        let body = PageBody(tree: tree, blocks: kept, title: title)
        return body.container.map(body.paragraphs(in:)) ?? []
    }

    /// The element that holds the article.
    private var container: Int? {
        let mass = mass
        if let marked = marked(mass) { return marked }
        var scores: [Int: Int] = [:]
        for block in blocks where block.prose > 0 {
            var (place, share) = (parent(of: block), block.prose + 50 * block.text.utf8.count { $0 == 44 })
            for _ in 0..<4 where place >= 0 {
                scores[place, default: 0] += share
                share /= 2
                place = tree.nodes[place].parent
            }
        }
        guard let best = scores.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else { return nil }
        return widened(best, mass)
    }

    /// Above a paragraph, what holds it; an element with text of its own holds that itself.
    private func parent(of block: PageBlock) -> Int {
        ["p", "li", "blockquote", "h2", "h3", "pre"].contains(tree.nodes[block.node].name)
            ? tree.nodes[block.node].parent : block.node
    }

    /// How much prose is below each element.
    private var mass: [Int: Int] {
        var mass: [Int: Int] = [:]
        for block in blocks where block.prose > 0 {
            var place = block.node
            while place >= 0 {
                mass[place, default: 0] += block.prose
                place = tree.nodes[place].parent
            }
        }
        return mass
    }

    /// The element that says it is the article's body, or that holds the parts that say so, where that is a good part of
    /// the prose.
    private func marked(_ mass: [Int: Int]) -> Int? {
        let all = mass.values.max() ?? 0
        let says = mass.keys.filter { place in
            let node = tree.nodes[place]
            return node.attributes["itemprop"]?.lowercased() == "articlebody" || Self.isBodyLabel(node.labels)
        }
        var parts: [Int] = []
        for place in says.sorted() where mass[place, default: 0] * 10 >= all {
            // In the order of the page an element comes before what is inside it.
            if let last = parts.last, tree.descendants(of: last).contains(place) { continue }
            parts.append(place)
        }
        guard parts.reduce(0, { $0 + mass[$1, default: 0] }) * 5 >= all * 2, var place = parts.first else { return nil }
        while let last = parts.last, place >= 0, last >= tree.nodes[place].end { place = tree.nodes[place].parent }
        return place >= 0 ? place : nil
    }

    private static func isBodyLabel(_ labels: String) -> Bool {
        let plain = labels.lowercased().filter { $0 != "-" && $0 != "_" }
        return [
            "articlebody", "storybody", "entrycontent", "postcontent", "articlecontent", "postbody", "storycontent",
            "articletext",
        ]
        .contains { plain.contains($0) }
    }

    /// The element above, as long as it holds much more prose: articles are cut into parts by what stands between them.
    private func widened(_ start: Int, _ mass: [Int: Int]) -> Int {
        var place = start
        for _ in 0..<3 {
            let above = tree.nodes[place].parent
            guard above >= 0, tree.nodes[above].name != "body",
                mass[above, default: 0] * 10 >= mass[place, default: 0] * 12
            else { break }
            place = above
        }
        return place
    }

    private func paragraphs(in container: Int) -> [String] {
        let span = container..<tree.nodes[container].end
        let inside = blocks.filter { span.contains($0.node) && !isFurniture($0) }
        guard let first = inside.firstIndex(where: { $0.prose > 0 }),
            let last = inside.lastIndex(where: { !isHeading($0) })
        else { return [] }
        return first <= last ? inside[first...last].map(\.text) : []
    }

    private func isHeading(_ block: PageBlock) -> Bool {
        ["h1", "h2", "h3", "h4", "h5", "h6"].contains(tree.nodes[block.node].name)
    }

    private func isFurniture(_ block: PageBlock) -> Bool {
        block.isLinks || tree.nodes[block.node].name == "h1" || block.text == title || FurnitureLine.matches(block.text)
    }
}

/// A run of text that a reader sees as one paragraph, heading or item.
struct PageBlock {
    /// The element that holds it.
    let node: Int
    /// With single spaces.
    let text: String
    /// How many of its characters are in links.
    let linked: Int

    /// Its length as prose: nothing where it is short or mostly links.
    var prose: Int {
        let count = text.utf8.count
        return count >= 50 && linked * 2 < count ? count - linked : 0
    }

    /// Whether most of it is links.
    var isLinks: Bool { linked * 2 >= text.utf8.count }
}

/// Cuts a page into blocks at the elements that begin a new line.
struct PageBlocks {
    private let tree: MarkupTree
    private var blocks: [PageBlock] = []
    private var text = ""
    private var linked = 0

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins",
        "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr",
        "label", "o:p", "nobr", "td", "th",
    ]
    private static let unseen: Set<String> = [
        "script", "style", "noscript", "template", "iframe", "title", "select", "textarea", "option",
    ]

    /// The blocks of a page in order.
    static func blocks(of tree: MarkupTree) -> [PageBlock] {
        var cutter = PageBlocks(tree: tree)
        cutter.cut()
        return cutter.blocks
    }

    private init(tree: MarkupTree) {
        self.tree = tree
    }

    private mutating func cut() {
        var open: [(place: Int, holder: Int, isLink: Bool)] = []
        var place = 0
        while place < tree.nodes.count {
            while let last = open.last, tree.nodes[last.place].end <= place { leave(open.removeLast()) }
            let node = tree.nodes[place]
            let outer = open.last
            if node.isText {
                text += node.text
                if outer?.isLink == true { linked += node.text.utf8.count }
                place += 1
            } else if Self.unseen.contains(node.name) {
                place = node.end
            } else {
                let isInline = Self.inline.contains(node.name)
                if node.name == "td" || node.name == "th" { text += " " }
                if !isInline { flush(holder: outer?.holder ?? 0) }
                let holder = isInline ? outer?.holder ?? place : place
                open.append((place, holder, node.name == "a" || outer?.isLink == true))
                place += 1
            }
        }
        while let last = open.popLast() { leave(last) }
    }

    private mutating func leave(_ element: (place: Int, holder: Int, isLink: Bool)) {
        if element.place == element.holder { flush(holder: element.holder) }
    }

    private mutating func flush(holder: Int) {
        let plain = text.singleSpaced
        if !plain.isEmpty { blocks.append(PageBlock(node: holder, text: plain, linked: min(linked, plain.utf8.count))) }
        text = ""
        linked = 0
    }
}

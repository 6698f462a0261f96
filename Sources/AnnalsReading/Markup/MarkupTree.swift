/// A page or feed as a tree, laid out in the order of the document: the nodes below a node follow it directly.
struct MarkupTree {
    /// An element or a text.
    struct Node {
        /// The name in lower case, with its prefix in XML; empty for a text.
        let name: String
        let attributes: [String: String]
        /// The text of a text node.
        let text: String
        /// The node above; -1 at the top.
        let parent: Int
        /// Where the nodes below it end.
        fileprivate(set) var end: Int

        var isText: Bool { name.isEmpty }

        /// Its class and id.
        var labels: String {
            [attributes["class"], attributes["id"]].compactMap(\.self).joined(separator: " ")
        }
    }

    private(set) var nodes: [Node] = []

    /// The most nodes that are kept; what follows them is left out.
    static let mostNodes = 500_000

    /// Adds an element below a node and gives its place; `close` has to follow.
    mutating func open(_ name: String, _ attributes: [String: String], under parent: Int) -> Int {
        nodes.append(Node(name: name, attributes: attributes, text: "", parent: parent, end: nodes.count + 1))
        return nodes.count - 1
    }

    /// Ends an element where the tree ends now.
    mutating func close(_ index: Int) {
        nodes[index].end = nodes.count
    }

    /// Adds a text below a node.
    mutating func append(_ text: String, under parent: Int) {
        nodes.append(Node(name: "", attributes: [:], text: text, parent: parent, end: nodes.count + 1))
    }

    /// The places of the nodes directly below one.
    func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < nodes[index].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }

    /// The places of the nodes anywhere below one, in order.
    func descendants(of index: Int) -> Range<Int> {
        (index + 1)..<nodes[index].end
    }

    /// The places of the elements of some names, in order.
    func elements(_ names: String...) -> [Int] {
        nodes.indices.filter { names.contains(nodes[$0].name) }
    }

    /// The text below a node with single spaces.
    func text(of index: Int) -> String {
        descendants(of: index).lazy.filter { nodes[$0].isText }.map { nodes[$0].text }.joined().singleSpaced
    }

    /// The text below a node as it stands.
    func rawText(of index: Int) -> String {
        descendants(of: index).lazy.filter { nodes[$0].isText }.map { nodes[$0].text }.joined()
    }

    /// The first element of a name directly below a node.
    func child(_ name: String, of index: Int) -> Int? {
        children(of: index).first { nodes[$0].name == name }
    }
}

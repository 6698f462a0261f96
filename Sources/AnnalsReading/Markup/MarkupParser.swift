import CXML

/// Makes a tree of HTML or XML with libxml2, which recovers from errors, fetches nothing and expands no entity.
enum MarkupParser {
    /// The tree of an HTML page; nil where nothing can be made of it.
    static func html(_ text: String) -> MarkupTree? {
        parse(text, annals_html_parse)
    }

    /// The tree of an XML document; nil where nothing can be made of it.
    static func xml(_ text: String) -> MarkupTree? {
        parse(text, annals_xml_parse)
    }

    private static func parse(
        _ text: String,
        _ parser: (UnsafePointer<CChar>?, Int) -> OpaquePointer?
    ) -> MarkupTree? {
        var text = text
        let document = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { parser($0.baseAddress, $0.count) }
        }
        guard let document else { return nil }
        defer { annals_document_free(document) }
        return tree(of: document)
    }

    /// Walks without recursion, for pages nest as deeply as they like.
    private static func tree(of document: OpaquePointer) -> MarkupTree {
        var tree = MarkupTree()
        var open: [(place: Int, next: OpaquePointer?)] = [(-1, annals_document_first(document))]
        while let level = open.last {
            guard let node = level.next, tree.nodes.count < MarkupTree.mostNodes else {
                if level.place >= 0 { tree.close(level.place) }
                open.removeLast()
                continue
            }
            open[open.count - 1].next = annals_node_next(node)
            switch annals_node_form(node) {
            case ANNALS_NODE_TEXT: tree.append(string(annals_node_text(node)), under: level.place)
            case ANNALS_NODE_ELEMENT:
                let place = tree.open(name(of: node), attributes(of: node), under: level.place)
                open.append((place, annals_node_child(node)))
            default: break
            }
        }
        return tree
    }

    private static func name(of node: OpaquePointer) -> String {
        let prefix = annals_node_prefix(node).map { String(cString: $0) + ":" } ?? ""
        return (prefix + string(annals_node_name(node))).lowercased()
    }

    private static func attributes(of node: OpaquePointer) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = annals_node_attribute(node)
        while let attribute = next {
            var value = ""
            var part = annals_node_child(attribute)
            while let text = part {
                value += string(annals_node_text(text))
                part = annals_node_next(text)
            }
            attributes[string(annals_node_name(attribute)).lowercased()] = value
            next = annals_node_next(attribute)
        }
        return attributes
    }

    private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}

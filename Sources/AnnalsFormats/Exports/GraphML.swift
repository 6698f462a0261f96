import AnnalsModel

/// Writes who did what to whom as a graph (GraphML 1.0): a node an actor, an edge each event and pair.
public enum GraphML {
    private static let keys = ["kind", "modality", "occurred", "reported", "quote"]

    /// The events as one document.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let graph = ActorGraph(records)
        let keys = keys.map { name in
            XMLText.element("key", ["id": name, "for": "edge", "attr.name": name, "attr.type": "string"])
        }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <desc>\(XMLText.escape(heading.sentence))</desc>
              <key id="name" for="node" attr.name="name" attr.type="string"/>
              <key id="goldstein" for="edge" attr.name="goldstein" attr.type="double"/>
              \(keys.joined(separator: "\n  "))
              <graph id="events" edgedefault="directed">
            \(graph.nodes.map(node).joined())\(graph.edges.enumerated().map { edge($1, number: $0) }.joined())  </graph>
            </graphml>

            """
        return ExportText(text, losses: graph.losses)
    }

    private static func node(_ actor: Actor) -> String {
        "    <node\(XMLText.attributes(["id": actor.id]))>\(data("name", actor.name))</node>\n"
    }

    private static func edge(_ edge: ActorGraph.Edge, number: Int) -> String {
        let event = edge.record.event
        let values = [
            event.kind.rawValue, event.modality.rawValue, event.occurred.interval.edtf, event.reported.description,
            event.evidence.quote,
        ]
        let attributes = XMLText.attributes(["id": "e\(number)", "source": edge.source, "target": edge.target])
        let parts = zip(keys, values).map(data) + [data("goldstein", "\(event.codes.goldstein)")]
        return "    <edge\(attributes)>\(parts.joined())</edge>\n"
    }

    private static func data(_ key: String, _ value: String) -> String {
        "<data key=\"\(key)\">\(XMLText.escape(value))</data>"
    }
}

import AnnalsModel

/// Writes who did what to whom as a dynamic graph (GEXF 1.3): a node an actor, an edge each event and pair.
public enum GEXF {
    /// The events as one document.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let graph = ActorGraph(records)
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" version="1.3">
              <meta><creator>annals</creator><description>\(XMLText.escape(heading.sentence))</description></meta>
              <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
                <attributes class="edge">
                  <attribute id="kind" title="kind" type="string"/>
                  <attribute id="modality" title="modality" type="string"/>
                  <attribute id="goldstein" title="goldstein" type="double"/>
                  <attribute id="quote" title="quote" type="string"/>
                </attributes>
                <nodes>
            \(graph.nodes.map(node).joined())    </nodes>
                <edges>
            \(graph.edges.enumerated().map { edge($1, number: $0) }.joined())    </edges>
              </graph>
            </gexf>

            """
        return ExportText(text, losses: graph.losses)
    }

    private static func node(_ actor: Actor) -> String {
        "      " + XMLText.element("node", ["id": actor.id, "label": actor.name]) + "\n"
    }

    private static func edge(_ edge: ActorGraph.Edge, number: Int) -> String {
        let event = edge.record.event
        let interval = event.occurred.interval
        let values: KeyValuePairs<String, String> = [
            "kind": event.kind.rawValue, "modality": event.modality.rawValue,
            "goldstein": "\(event.codes.goldstein)", "quote": event.evidence.quote,
        ]
        let attributes = XMLText.attributes([
            "id": "\(number)", "source": edge.source, "target": edge.target, "start": interval.earliest?.description,
            "end": interval.latest?.description,
        ])
        let attvalues = values.map { XMLText.element("attvalue", ["for": $0.key, "value": $0.value]) }.joined()
        return "      <edge\(attributes)><attvalues>\(attvalues)</attvalues></edge>\n"
    }
}

import AnnalsModel

/// Events as edges between actors: one for each pair of initiator and target.
struct ActorGraph {
    struct Edge {
        let source: String
        let target: String
        let record: EventRecord
    }

    /// The actors in the order of their ids.
    let nodes: [Actor]
    /// The edges in the order of the events.
    let edges: [Edge]
    /// What a graph of pairs leaves out, in sentences.
    let losses: [String]

    init(_ records: [EventRecord]) {
        edges = records.flatMap { record in
            record.event.initiators.flatMap { source in
                (record.event.targets + record.event.participants).map { target in
                    Edge(source: source.id, target: target.id, record: record)
                }
            }
        }
        let everyone = records.flatMap { $0.event.initiators + $0.event.targets + $0.event.participants }
        nodes = Dictionary(everyone.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values.sorted {
            $0.id < $1.id
        }
        let single = records.count { $0.event.initiators.isEmpty || ($0.event.targets + $0.event.participants).isEmpty }
        losses =
            ["An edge has kind, modality, dates, Goldstein score and the first quotation; all else is left out."]
            + (single == 0 ? [] : ["\(single) events of fewer than two actors have no edge in the graph."])
    }
}

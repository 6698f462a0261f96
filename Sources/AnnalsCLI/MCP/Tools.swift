import Annals
import AnnalsFormats
import AnnalsModel

extension Tool {
    /// Every tool, always in this order.
    static let all = [events, state, diff, why, timeline, vintages]

    private static let events = Tool(
        name: "events",
        title: "Events",
        description:
            "Lists events, earliest first, each whole: actors, place, dates, number, certainty, and its evidence.",
        arguments: filters,
        usualLimit: 20,
        answer: { inquiry, order in
            ToolAnswer(order).text(try await inquiry.events(try order.parameters.query(), at: order.vantage))
        }
    )

    private static let timeline = Tool(
        name: "timeline",
        title: "Timeline",
        description: "Lists events in brief, what matters most first: severe, reported by several, new.",
        arguments: filters,
        usualLimit: 50,
        answer: { inquiry, order in
            let ranked = try await inquiry.ranked(try order.parameters.query(), at: order.vantage)
            return ToolAnswer(order).text(ranked.records.map(brief))
        }
    )

    private static let state = Tool(
        name: "state",
        title: "State",
        description: "Shows what held on a day, as far as could be known on another: values by projection and key.",
        arguments: [projection(isRequired: false), text("key", "Only the value at this key.")],
        usualLimit: 100,
        answer: { inquiry, order in
            let (projection, key) = (order.parameters["projection"], order.parameters["key"])
            return ToolAnswer(order).text(try inquiry.state(projection, key: key, at: order.vantage))
        }
    )

    private static let why = Tool(
        name: "why",
        title: "Why",
        description: "Shows the events and quotations behind a value of the state, and only those.",
        arguments: value,
        usualLimit: 20,
        answer: { inquiry, order in
            let (projection, key) = try (order.parameters.required("projection"), order.parameters.required("key"))
            return ToolAnswer(order).text(try await inquiry.why(projection, key: key, at: order.vantage))
        }
    )

    private static let vintages = Tool(
        name: "vintages",
        title: "Vintages",
        description: "Shows every time that the answer at a key changed, as more became known or as the log grew.",
        arguments: value + [
            Argument(
                name: "along",
                schema: [
                    "type": "string", "enum": ["reported", "recorded"], "default": "reported",
                    "description": "The clock to follow.",
                ]
            )
        ],
        usualLimit: 100,
        answer: { inquiry, order in
            let parameters = order.parameters
            let (projection, key) = try (parameters.required("projection"), parameters.required("key"))
            let along = try parameters.word("along", of: ["reported", "recorded"])
            return ToolAnswer(order).text(
                try inquiry.vintages(projection, key: key, at: order.vantage, alongRecorded: along == "recorded")
            )
        }
    )

    private static let diff = Tool(
        name: "diff",
        title: "Diff",
        description:
            "Shows what changed between two vantages, each change with its cause: the world moved, we learned, "
            + "or we corrected.",
        arguments: [
            text("from", "A date, a vantage such as 2022-02-22@2022-02-23, or a snapshot's name.", isRequired: true),
            text("to", "The same, for the other end.", isRequired: true),
            Argument(
                name: "knowledge",
                schema: [
                    "type": "boolean", "default": .bool(false),
                    "description": "Dates are what could be known by their end, and not what was the case on them.",
                ]
            ),
            projection(isRequired: false),
        ],
        usualLimit: 50,
        answer: { inquiry, order in
            let parameters = order.parameters
            let knowledge = try parameters.flag("knowledge")
            let ends = try (parameters.required("from"), parameters.required("to"))
            let from = try await inquiry.vantage(ends.0, base: order.vantage, knowledge: knowledge)
            let to = try await inquiry.vantage(ends.1, base: order.vantage, knowledge: knowledge)
            let answer = try await inquiry.diff(from: from, to: to, projection: parameters["projection"])
            return ToolAnswer(order).text(answer, more: [JSON.Field("from", JSON(from)), JSON.Field("to", JSON(to))])
        }
    )
}

extension Tool {
    private static let filters = [
        texts("kind", "Kinds such as SanctionsImposed, or families such as talks."),
        texts("actor", "Ids of actors in any role; rus stands for all within Russia."),
        texts("place", "Ids of places; ukr stands for all within Ukraine."),
        text("since", "Only what can have occurred on this day or later."),
        text("until", "Only what can have occurred on this day or earlier."),
        texts("modality", "How certain: happened, planned, threatened, conditional, claimed, denied."),
        text("search", "Words that the quotation or a name holds, all of them."),
    ]

    private static let value = [
        projection(isRequired: true), text("key", "The key of the value, as 'state' shows it.", isRequired: true),
    ]

    private static func projection(isRequired: Bool) -> Argument {
        text(
            "projection",
            "The name of a projection, such as \(Inquiry.projections.prefix(4).joined(separator: ", ")).",
            isRequired: isRequired
        )
    }

    /// An event as a line of a timeline.
    private static func brief(_ record: EventRecord) -> JSON {
        let event = record.event
        return [
            "id": .string(record.id), "position": JSON(record.position),
            "occurred": .string(event.occurred.interval.edtf), "reported": .string(event.reported.description),
            "kind": .string(event.kind.rawValue), "modality": .string(event.modality.rawValue),
            "initiators": JSON(event.initiators.map(\.id)), "targets": JSON(event.targets.map(\.id)),
            "place": JSON(event.place?.id), "outlet": JSON(event.evidence.outlet),
            "quote": .string(event.evidence.quote), "reports": .integer(record.evidence.count),
        ]
    }
}

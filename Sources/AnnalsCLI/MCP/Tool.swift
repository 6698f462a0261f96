import Annals
import AnnalsFormats

/// A question that an assistant may ask of the log. None of them changes anything.
struct Tool: Sendable {
    /// An argument: how JSON Schema describes it, and whether it has to be given.
    struct Argument: Sendable {
        let name: String
        let schema: JSON
        var isRequired = false
    }

    let name: String
    let title: String
    let description: String
    let arguments: [Argument]
    /// How many rows an answer has at most where the caller does not say.
    let usualLimit: Int
    /// The answer as one JSON object.
    let answer: @Sendable (Inquiry, ToolOrder) async throws -> String

    /// The most rows that can be asked for.
    static let longest = 500

    /// The tool as `tools/list` describes it.
    var json: JSON {
        let all = arguments + Self.vantage + [Self.limit(usualLimit)]
        return [
            "name": .string(name), "title": .string(title), "description": .string(description),
            "inputSchema": [
                "type": "object", "properties": .object(all.map { JSON.Field($0.name, $0.schema) }),
                "required": JSON(all.filter(\.isRequired).map(\.name)), "additionalProperties": .bool(false),
            ],
            "outputSchema": Self.answerSchema,
            "annotations": [
                "readOnlyHint": .bool(true), "idempotentHint": .bool(true), "openWorldHint": .bool(false),
                "destructiveHint": .bool(false),
            ],
        ]
    }

    /// The names of the arguments as questions know them.
    var parameters: Set<String> {
        Set((arguments + Self.vantage).map { $0.name.replacing("_", with: "-") }).union(["limit"])
    }

    private static let vantage = [
        text("at", "What was the case on this day? A date such as 2022-02-22; today where it is left out."),
        text("as_of", "What could be known by then? A date stands for its end in UTC; now where it is left out."),
        Argument(
            name: "recorded",
            schema: [
                "type": "integer", "minimum": .integer(0),
                "description": "What did the log hold up to this position? Its head where it is left out.",
            ]
        ),
    ]

    private static func limit(_ usual: Int) -> Argument {
        Argument(
            name: "limit",
            schema: [
                "type": "integer", "minimum": .integer(1), "maximum": .integer(longest), "default": .integer(usual),
                "description": "How many results at most; 'total' counts them all.",
            ]
        )
    }

    private static let answerSchema: JSON = [
        "type": "object",
        "properties": [
            "vantage": ["type": "object", "description": "Where the question was asked from, on all three clocks."],
            "total": ["type": "integer", "description": "How many results there are."],
            "returned": ["type": "integer", "description": "How many of them are here."],
            "note": ["type": "string", "description": "What was not found, in words."],
            "results": ["type": "array", "items": ["type": "object"]],
        ],
        "required": ["vantage", "total", "returned", "results"],
    ]

    static func text(_ name: String, _ description: String, isRequired: Bool = false) -> Argument {
        Argument(
            name: name,
            schema: ["type": "string", "description": .string(description)],
            isRequired: isRequired
        )
    }

    static func texts(_ name: String, _ description: String) -> Argument {
        Argument(
            name: name,
            schema: ["type": "array", "items": ["type": "string"], "description": .string(description)]
        )
    }
}

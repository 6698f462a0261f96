import Annals
import AnnalsFormats
import AnnalsModel

/// What a tool was called with.
struct ToolOrder: Sendable {
    let parameters: QuestionParameters
    /// Where it is asked from; `recorded` is always set, so that the answer can be had again.
    let vantage: Vantage
    /// How many results at most.
    let limit: Int

    /// Takes arguments: texts, numbers, yes or no, and lists of texts.
    /// - Throws: `QuestionError` where the tool does not know one, or cannot take its value.
    init(_ fields: [JSON.Field], of tool: Tool, now: Instant, head: Int) throws(QuestionError) {
        var pairs: [(name: String, value: String)] = []
        for field in fields {
            let name = field.name.replacing("_", with: "-")
            pairs += try Self.texts(field).map { (name, $0) }
        }
        parameters = try QuestionParameters(pairs, known: tool.parameters)
        limit = try parameters.number("limit", in: 1...Tool.longest) ?? tool.usualLimit
        var vantage = try parameters.vantage(now: now)
        vantage.recorded = min(vantage.recorded ?? head, head)
        self.vantage = vantage
    }

    private static func texts(_ field: JSON.Field) throws(QuestionError) -> [String] {
        let values = if case .array(let values) = field.value { values } else { [field.value] }
        return try values.map { value throws(QuestionError) in
            switch value {
            case .string(let text): return text
            case .integer(let number): return String(number)
            case .bool(let flag): return flag ? "true" : "false"
            default:
                throw QuestionError(
                    "The argument '\(field.name.prefix(40))' has a value of the wrong type.",
                    advice: "The tool's inputSchema says what it takes."
                )
            }
        }
    }
}

/// Writes answers: the vantage, how many results there are, and those that fit.
struct ToolAnswer {
    private let order: ToolOrder

    init(_ order: ToolOrder) {
        self.order = order
    }

    /// An answer with whole events.
    func text(_ records: [EventRecord]) -> String {
        text(total: records.count, note: "No event is known from this vantage.") { text in
            for record in records.prefix(order.limit) { text.event(record) }
        }
    }

    /// An answer of the engine, with further fields.
    func text(_ answer: Answer, more: [JSON.Field] = []) -> String {
        text(total: answer.rows.count, note: answer.absence, more: more) { text in
            for row in answer.rows.prefix(order.limit) { text.value(row.json) }
        }
    }

    /// An answer of rows.
    func text(_ rows: [JSON]) -> String {
        text(total: rows.count, note: "No event is known from this vantage.") { text in
            for row in rows.prefix(order.limit) { text.value(row) }
        }
    }

    private func text(
        total: Int,
        note: String,
        more: [JSON.Field] = [],
        _ results: (inout JSONText) -> Void
    ) -> String {
        var text = JSONText()
        let fields: [JSON.Field] =
            [JSON.Field("vantage", JSON(order.vantage))] + more + [
                JSON.Field("total", .integer(total)), JSON.Field("returned", .integer(min(total, order.limit))),
            ] + (total == 0 ? [JSON.Field("note", .string(note))] : [])
        text.object { text in
            for field in fields {
                text.key(field.name)
                text.value(field.value)
            }
            text.key("results")
            text.array(results)
        }
        return text.string
    }
}

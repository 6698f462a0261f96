import Annals
import AnnalsFormats
import AnnalsModel
import HTTPTypes
import Hummingbird

/// Events: listed in pages, behind a value, or in brief for a timeline.
struct EventRoutes {
    let desk: Desk

    static let page = 200
    static let longestPage = 5_000

    func add(to router: Router<BasicRequestContext>) {
        router.get("/v1/events") { request, _ in try await list(request) }
        router.get("/v1/events/{position}") { request, context in
            try await one(request, position: try context.parameters.require("position", as: Int.self))
        }
        router.get("/v1/timeline") { request, _ in try await timeline(request) }
        router.get("/v1/why/{projection}") { request, context in
            try await why(request, projection: try context.parameters.require("projection"))
        }
    }

    /// A page of events; the link to the next is bound to the log's position of the first.
    private func list(_ request: Request) async throws -> Response {
        let known = QuestionParameters.vantage.union(QuestionParameters.events).union(["limit", "cursor"])
        let parameters = try QuestionParameters(request, known: known)
        let form = try Form(request, parameters)
        let memento = try Memento(request, asOf: try parameters.moment("as-of"), now: desk.now())
        let limit = try parameters.number("limit", in: 1...Self.longestPage) ?? Self.page
        let inquiry = try await desk.current()
        let question = parameters.question
        var vantage = try parameters.vantage(now: desk.now())
        vantage.asOf = memento.moment ?? vantage.asOf
        vantage.recorded = min(vantage.recorded ?? inquiry.head, inquiry.head)
        let cursor = try parameters["cursor"].map { text throws(Problem) in try Cursor(text, question: question) }
        vantage = cursor?.vantage ?? vantage
        let found = try await inquiry.events(try parameters.query(), at: vantage)
        let offset = cursor?.offset ?? 0
        let records = Array(found.dropFirst(offset).prefix(limit))
        let isLast = offset + records.count >= found.count
        let next = isLast ? nil : Cursor(vantage: vantage, offset: offset + records.count, question: question).text
        let text = Self.text(records, form, vantage: vantage, total: found.count, next: next)
        var headers = memento.headers(for: request, head: inquiry.head)
        if let next { headers.addLink(to: Self.address(of: request, cursor: next), rel: "next") }
        return form.response(text, to: request, headers: headers)
    }

    private static func address(of request: Request, cursor: String) -> String {
        let pairs = request.uri.queryParameters.filter { $0.key != "cursor" }.map { "\($0.key)=\($0.value)" }
        return request.uri.path + "?" + (pairs + ["cursor=" + cursor]).joined(separator: "&")
    }

    private static func text(
        _ records: [EventRecord],
        _ form: Form,
        vantage: Vantage,
        total: Int,
        next: String?
    ) -> String {
        switch form {
        case .csv:
            return CSV.line(EventSheet.columns.map(\.name)) + records.map { CSV.line(EventSheet.row($0)) }.joined()
        case .md:
            return MarkdownTable.head(EventSheet.brief)
                + records.map { MarkdownTable.line(EventSheet.briefRow($0)) }.joined()
        case .jsonl:
            var text = JSONText()
            for record in records {
                text.event(record)
                text.endLine()
            }
            return text.string
        case .json:
            var text = JSONText()
            text.object { text in
                text.key("vantage")
                text.value(JSON(vantage))
                text.key("total")
                text.integer(total)
                text.key("next")
                text.value(JSON(next))
                text.key("results")
                text.array { text in records.forEach { text.event($0) } }
            }
            return text.string + "\n"
        }
    }

    /// The happening that the entry at a position reports, with all its reports.
    private func one(_ request: Request, position: Int) async throws -> Response {
        let parameters = try QuestionParameters(request, known: QuestionParameters.vantage)
        let vantage = try parameters.vantage(now: desk.now())
        guard let record = try await desk.current().event(at: position, from: vantage) else {
            throw Problem(.notFound, "No event at position \(position) of the log is known from this vantage.")
        }
        var text = JSONText()
        text.event(record)
        return Form.json.response(text.string, to: request)
    }

    /// Everything that a timeline draws, in columns with each name once: what matters most first, to a limit.
    private func timeline(_ request: Request) async throws -> Response {
        let known = QuestionParameters.vantage.union(QuestionParameters.events).union(["limit"])
        let parameters = try QuestionParameters(request, known: known)
        let limit = try parameters.number("limit", in: 1...20_000) ?? Self.longestPage
        let vantage = try parameters.vantage(now: desk.now())
        let query = try parameters.query()
        let (rendered, _) = try await desk.answer(Form.json.question(request, vantage)) { inquiry in
            let (records, total) = try await inquiry.ranked(query, at: vantage, limit: limit)
            return TimelineColumns(records, total: total, vantage: vantage).json.text
        }
        return Form.json.response(rendered, to: request)
    }

    private func why(_ request: Request, projection: String) async throws -> Response {
        let parameters = try QuestionParameters(request, known: QuestionParameters.vantage.union(["key"]))
        let form = try Form(request, parameters)
        let vantage = try parameters.vantage(now: desk.now())
        let key = try parameters.required("key")
        let records = try await desk.current().why(projection, key: key, at: vantage)
        let text = Self.text(records, form, vantage: vantage, total: records.count, next: nil)
        return form.response(text, to: request)
    }
}

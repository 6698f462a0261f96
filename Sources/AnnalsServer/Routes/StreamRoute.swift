import Annals
import AnnalsFormats
import AnnalsModel
import HTTPTypes
import Hummingbird
import ServiceLifecycle

/// New entries as they are appended: server-sent events (HTML Standard, section 9.2), resumed by `Last-Event-ID`.
struct StreamRoute {
    let desk: Desk

    /// How often the log is looked at.
    static let pause = Duration.seconds(1)
    /// Looks without news after which a comment keeps the connection awake.
    static let quietLooks = 15
    /// How many entries are looked at in one go.
    static let burst = 1000

    func add(to router: Router<BasicRequestContext>) {
        router.get("/v1/stream") { request, _ in try await stream(request) }
    }

    private func stream(_ request: Request) async throws -> Response {
        let parameters = try QuestionParameters(request, known: QuestionParameters.events.union(["after"]))
        let query = try parameters.query()
        let name = HTTPField.Name("Last-Event-ID")
        let resumed = name.flatMap { request.headers[$0] }.flatMap { Int($0) }
        let asked = try parameters.number("after", in: 0...Int(Int32.max))
        let head = try await desk.store.head()
        let start = resumed ?? asked ?? head
        let headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
        return Response(status: .ok, headers: headers, body: body(from: start, query))
    }

    private func body(from start: Int, _ query: EventQuery) -> ResponseBody {
        let desk = desk
        return ResponseBody { writer in
            var position = start
            var quiet = 0
            try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
            while !Task.isCancelled, !Task.isShuttingDownGracefully {
                let news = try await Self.news(after: position, query, desk)
                if let news {
                    position = news.position
                    try await writer.write(ByteBuffer(string: news.text))
                    quiet = 0
                } else {
                    quiet += 1
                    if quiet % Self.quietLooks == 0 { try await writer.write(ByteBuffer(string: ": quiet\n\n")) }
                    try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
                }
            }
            try await writer.finish(nil)
        }
    }

    /// The events reported behind a position, as server-sent events; nil where the log has not grown.
    private static func news(
        after position: Int,
        _ query: EventQuery,
        _ desk: Desk
    ) async throws -> (position: Int, text: String)? {
        let last = min(try await desk.store.head(), position + burst)
        guard last > position else { return nil }
        var text = ""
        for record in try await desk.store.reports(behind: position, count: burst, where: query) {
            var json = JSONText()
            json.event(record)
            text += "id: \(record.position ?? last)\nevent: entry\ndata: \(json.string)\n\n"
        }
        // Where nothing matched, the id alone moves the client on.
        return (last, text.isEmpty ? "id: \(last)\n: no match\n\n" : text)
    }
}

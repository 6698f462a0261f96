import Annals
import AnnalsFormats
import AnnalsModel
import HTTPTypes
import Hummingbird

/// Entries by hand, as `annals record`, `correct` and `retract` make them.
struct HandRoutes {
    let desk: Desk
    let pen: Pen?

    /// A word in a few hundred bytes; a quotation can be long.
    static let largestBody = 256 << 10

    func add(to router: Router<BasicRequestContext>) {
        router.post("/v1/record") { request, _ in
            let words = try await words(request, known: HandWords.sketch.union(["quote", "outlet", "url", "reported"]))
            let sketch = try words.sketch()
            return try await write(words) { hand throws in try await hand.record(sketch) }
        }
        router.post("/v1/correct") { request, _ in
            let words = try await words(request, known: HandWords.sketch.union(["position", "reported"]))
            let (position, sketch, reported) = (try words.position(), try words.sketch(), try words.reported())
            return try await write(words) { hand throws in
                try await hand.correct(position, by: sketch, reported: reported)
            }
        }
        router.post("/v1/retract") { request, _ in
            let words = try await words(request, known: ["position", "reported"])
            let (position, reported) = (try words.position(), try words.reported())
            return try await write(words) { hand throws in try await hand.retract(position, reported: reported) }
        }
    }

    private func words(_ request: Request, known: Set<String>) async throws -> HandWords {
        _ = try pen.writing()
        _ = try QuestionParameters(request, known: [])
        return try HandWords(try await request.bytes(upTo: Self.largestBody), known: known)
    }

    private func write(
        _ words: HandWords,
        _ entry: @escaping @Sendable (Hand) async throws -> HandEntry
    ) async throws -> Response {
        let (author, reason) = (try words.author(), try words.reason())
        let now = desk.now()
        let made = try await pen.writing().write { store in
            try await entry(try Hand(store.log, author: author, reason: reason, now: now))
        }
        let object: JSON = ["position": .integer(made.position), "repeat": .bool(made.isRepeat)]
        var headers: HTTPFields = [.contentType: Form.json.contentType, .cacheControl: "no-store"]
        headers[.location] = "/v1/events/\(made.position)"
        let body = ResponseBody(text: object.text + "\n")
        return Response(status: made.isRepeat ? .ok : .created, headers: headers, body: body)
    }
}

import Annals
import AnnalsFormats
import AnnalsModel
import HTTPTypes
import Hummingbird

/// Articles: read out, and taken in as `annals ingest` does.
struct ArticleRoutes {
    let desk: Desk
    let pen: Pen?
    let largestBody: Int

    func add(to router: Router<BasicRequestContext>) {
        router.get("/v1/articles/{digest}") { request, context in
            try await article(request, digest: try context.parameters.require("digest"))
        }
        router.post("/v1/articles") { request, _ in try await take(request) }
    }

    /// An article's text, so that a quotation can be read where it stands.
    private func article(_ request: Request, digest: String) async throws -> Response {
        guard let digest = Digest(hex: digest), let article = try await desk.store.article(text: digest) else {
            throw Problem(.notFound, "The log holds no article with that digest.")
        }
        let object: JSON = [
            "article": .string(article.digest.hex), "source_id": .string(article.sourceID),
            "outlet": JSON(article.outlet), "url": JSON(article.url), "title": .string(article.title),
            "published": JSON(article.published?.latest.description), "text": .string(article.text.string),
        ]
        return Form.json.response(object.text, to: request)
    }

    /// Takes articles in: one as text or HTML, or several as JSON, JSON Lines or a feed.
    private func take(_ request: Request) async throws -> Response {
        let pen = try pen.writing()
        let parameters = try QuestionParameters(request, known: ["published", "zone", "outlet", "source-id"])
        let bytes = try await request.bytes(upTo: largestBody)
        guard !bytes.starts(with: [0x1F, 0x8B]) else {
            throw Problem(.unsupported, "Compressed bodies are not taken. Send the articles as they are.")
        }
        let inputs = try inputs(bytes, parameters)
        let now = desk.now
        let taken = try await pen.write { store in
            var taken = Taken()
            _ = try await store.ingest(inputs, now: now) { taken.add($0) }
            return taken
        }
        return try taken.response(head: try await desk.store.head())
    }

    private func inputs(_ bytes: [UInt8], _ parameters: QuestionParameters) throws -> Inputs {
        let published = try parameters.moment("published").map { Publication($0, offset: 0) }
        let day = parameters["published"].flatMap { Day($0) }.map { Publication($0) }
        return try Inputs(
            bytes,
            name: parameters["source-id"] ?? "article",
            published: day ?? published,
            zone: parameters["zone"],
            outlet: parameters["outlet"]
        )
    }
}

extension Pen? {
    /// The pen.
    /// - Throws: `Problem` where the server only reads.
    func writing() throws(Problem) -> Pen {
        guard let self else { throw Problem(.forbidden, "This server only reads its log.") }
        return self
    }
}

/// What became of the articles of a request.
private struct Taken: Sendable {
    private var rows: [JSON] = []
    private var stored = 0
    private var known = 0
    private var reason: String?

    mutating func add(_ note: IngestNote) {
        switch note {
        case .stored(let article, let positions, let remarks):
            stored += 1
            rows.append(Self.row("stored", article, positions, remarks))
        case .known(let article):
            known += 1
            rows.append(Self.row("known", article, 0..<0, []))
        case .refused(let refusal):
            reason = reason ?? refusal.description
            rows.append(["outcome": "refused", "reason": .string(refusal.description)])
        }
    }

    private static func row(_ outcome: String, _ article: Article, _ positions: Range<Int>, _ remarks: [Remark]) -> JSON
    {
        [
            "outcome": .string(outcome), "article": .string(article.digest.hex),
            "source_id": .string(article.sourceID), "title": .string(article.title),
            "events": .integer(positions.count), "positions": .array(positions.map { .integer($0) }),
            "remarks": .array(remarks.map { ["code": .string($0.code), "message": .string($0.message)] }),
        ]
    }

    /// Created where anything was stored, plainly done where all was known.
    /// - Throws: `Problem` where all of it was refused.
    func response(head: Int) throws(Problem) -> Response {
        if stored + known == 0 { throw Problem(.badData, reason ?? "There is no article in the body.") }
        let object: JSON = ["position": .integer(head), "results": .array(rows)]
        let headers: HTTPFields = [.contentType: Form.json.contentType, .cacheControl: "no-store"]
        let body = ResponseBody(text: object.text + "\n")
        return Response(status: stored > 0 ? .created : .ok, headers: headers, body: body)
    }
}

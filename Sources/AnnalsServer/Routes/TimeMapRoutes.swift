import Annals
import AnnalsModel
import HTTPTypes
import Hummingbird

/// Lists the mementos of a question (RFC 7089, section 5).
struct TimeMapRoutes {
    let desk: Desk

    func add(to router: Router<BasicRequestContext>) {
        for path in Self.paths {
            router.get(RouterPath(TimeMap.path + path)) { request, _ in try await list(request) }
        }
    }

    /// The addresses that answer to `Accept-Datetime`.
    private static var paths: [String] {
        ["/v1/events"] + QuestionRoutes.all.filter(\.isOfATime).map(\.path)
    }

    private func list(_ request: Request) async throws -> Response {
        let original = OriginalResource(request, path: String(request.uri.path.dropFirst(TimeMap.path.count)))
        let now = desk.now()
        let inquiry = try await desk.current()
        let map = TimeMap(original, days: inquiry.reportedDays, head: inquiry.head, now: now)
        let headers: HTTPFields = [.contentType: TimeMap.mediaType, .cacheControl: "no-cache"]
        return Response(status: .ok, headers: headers, body: ResponseBody(text: map.text))
    }
}

/// The mementos of a question in the link format (RFC 6690): one at the end of every day on which anything was
/// reported, since the answer can have changed on no other.
struct TimeMap {
    static let path = "/v1/timemap"
    static let mediaType = "application/link-format"

    /// The list.
    let text: String

    init(_ original: OriginalResource, days: [Day], head: Int, now: Instant) {
        let past = days.filter { Instant(endOf: $0) <= now }
        let mementos = past.enumerated().map { index, day in
            let edges = (index == 0 ? ["first"] : []) + (index == past.count - 1 ? ["last"] : [])
            let address = original.memento("\(day)", head: head).asAddress
            let date = HTTPDate.text(Instant(endOf: day))
            return "<\(address)>; rel=\"\((edges + ["memento"]).joined(separator: " "))\"; datetime=\"\(date)\""
        }
        let own = [
            "<\(original.address.asAddress)>; rel=\"original timegate\"",
            "<\(original.timeMap.asAddress)>; rel=\"self\"; type=\"\(Self.mediaType)\"",
        ]
        text = (own + mementos).joined(separator: ",\n") + "\n"
    }
}

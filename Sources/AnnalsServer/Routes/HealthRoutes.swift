import Annals
import AnnalsFormats
import HTTPTypes
import Hummingbird

/// What a supervisor asks: whether the process lives, whether it can answer, and what it has done.
struct HealthRoutes {
    let desk: Desk
    let metrics: Metrics

    func add(to router: Router<BasicRequestContext>) {
        router.get("/health/live") { _, _ in plain("alive\n") }
        router.get("/health/ready") { _, _ in
            _ = try await desk.current()
            return plain("ready\n")
        }
        router.get("/metrics") { _, _ in
            let head = try await desk.store.head()
            return plain(await metrics.text(head: head))
        }
    }

    private func plain(_ text: String) -> Response {
        let headers: HTTPFields = [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"]
        return Response(status: .ok, headers: headers, body: ResponseBody(text: text))
    }
}

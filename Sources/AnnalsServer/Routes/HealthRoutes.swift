import Annals
import Foundation
import HTTPTypes
import Hummingbird

/// What a supervisor asks: whether the process lives, whether it can answer, and what it has done.
struct HealthRoutes {
    let desk: Desk
    let metrics: Metrics

    func add(to router: Router<BasicRequestContext>) {
        router.get("/health/live") { _, _ in plain("alive\n") }
        router.get("/health/ready") { _, _ in
            do {
                _ = try await desk.current()
                return plain("ready\n" + (desk.store.standing().map { $0.sentence + "\n" } ?? ""))
            } catch {
                throw Problem(.busy, "The log cannot be read at the moment: \(Complaint(error).message)")
            }
        }
        router.get("/metrics") { _, _ in
            let head = try await desk.store.head()
            return plain(
                await metrics.text(
                    head: head,
                    residentMemory: Self.residentMemory,
                    standing: desk.store.standing()
                )
            )
        }
    }

    /// The second number of /proc/self/statm, in pages; 0 where there is no such file.
    private static var residentMemory: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
            * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    private func plain(_ text: String) -> Response {
        let headers: HTTPFields = [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"]
        return Response(status: .ok, headers: headers, body: ResponseBody(text: text))
    }
}

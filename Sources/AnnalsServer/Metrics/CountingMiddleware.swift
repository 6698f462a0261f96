import Hummingbird
import Logging

/// Counts every request by its route and status, and tells the server's log of it at level info.
struct CountingMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    let metrics: Metrics
    let logger: Logger

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        await metrics.begin()
        let response: Response
        do {
            response = try await next(request, context)
        } catch {
            await metrics.leave()
            throw error
        }
        let (seconds, attoseconds) = (clock.now - start).components
        let taken = Double(seconds) + Double(attoseconds) / 1e18
        let route = context.endpointPath ?? "none"
        let status = Int(response.status.code)
        await metrics.count(route: route, status: status, seconds: taken)
        let words: Logger.Metadata = [
            "method": "\(request.method)", "path": "\(request.uri.path)", "status": "\(status)", "seconds": "\(taken)",
        ]
        logger.info("request", metadata: words)
        return response
    }
}

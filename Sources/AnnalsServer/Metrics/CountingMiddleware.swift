import Hummingbird

/// Counts every request by its route and status.
struct CountingMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    let metrics: Metrics

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        let (seconds, attoseconds) = (clock.now - start).components
        let taken = Double(seconds) + Double(attoseconds) / 1e18
        let route = context.endpointPath ?? "none"
        await metrics.count(route: route, status: Int(response.status.code), seconds: taken)
        return response
    }
}

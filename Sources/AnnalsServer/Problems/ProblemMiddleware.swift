import HTTPTypes
import Hummingbird
import Logging

/// Turns every error, also those of the router, into a problem, and logs those that are ours.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    let methods: MethodTable
    let logger: Logger

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            var problem = Problem(error)
            let allowed = methods.methods(at: request.uri.path)
            let isMissing = (error as? HTTPError)?.status == .notFound
            if isMissing, !allowed.isEmpty { problem = Problem(.methodNotAllowed, Self.advice(allowed)) }
            if problem.sort == .failure {
                logger.error("request failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            }
            var response = problem.response
            if problem.sort == .methodNotAllowed { response.headers[.allow] = allowed.joined(separator: ", ") }
            return response
        }
    }

    private static func advice(_ allowed: [String]) -> String {
        "This address does not take that method; it takes \(allowed.joined(separator: ", "))."
    }
}

import HTTPTypes
import Hummingbird

/// Asks for a token where the server can be reached from other machines, and for every write.
struct TokenMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    /// The tokens that are let in.
    let tokens: Tokens
    /// Whether reading needs a token as well.
    let guardsReading: Bool
    /// Addresses that need none: what a supervisor asks for.
    static let open: Set = ["/health/live", "/health/ready"]

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let needed: Tokens.Scope = request.method == .get || request.method == .head ? .read : .write
        if Self.open.contains(request.uri.path) || (needed == .read && !guardsReading) {
            return try await next(request, context)
        }
        guard let given = Self.bearer(request.headers[.authorization]), let scope = tokens.scope(of: given) else {
            throw Problem(.unauthorised, "Send 'Authorization: Bearer TOKEN'. `annals token NAME` makes a token.")
        }
        guard scope >= needed else { throw Problem(.forbidden, "This token may only read.") }
        return try await next(request, context)
    }

    private static func bearer(_ header: String?) -> String? {
        guard let header, header.lowercased().hasPrefix("bearer ") else { return nil }
        return String(header.dropFirst("bearer ".count))
    }
}

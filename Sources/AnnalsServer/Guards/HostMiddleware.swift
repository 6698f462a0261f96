import HTTPTypes
import Hummingbird

/// Refuses requests that name another host than ours, so that a page of a stranger cannot reach the server through a
/// name that it points at this machine (DNS rebinding), and writes that come from a page of another origin.
struct HostMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    /// The names that the server answers to, without port.
    let hosts: Set<String>

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority, hosts.contains(Self.host(authority)) else {
            throw Problem(.forbidden, "The Host header names no host that this server answers to.")
        }
        if let origin = request.headers[.origin], !Self.isOwn(origin, authority: authority) {
            throw Problem(.forbidden, "Requests from pages of another origin are refused.")
        }
        return try await next(request, context)
    }

    /// The host of an authority: `[::1]:8080` is `::1`.
    static func host(_ authority: String) -> String {
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" }).lowercased()
    }

    private static func isOwn(_ origin: String, authority: String) -> Bool {
        origin == "http://" + authority || origin == "https://" + authority
    }
}

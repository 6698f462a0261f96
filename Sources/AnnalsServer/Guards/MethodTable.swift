import HTTPTypes
import Hummingbird

/// The methods that each address takes, to tell an address that is not there from a method that it does not take
/// (RFC 9110, section 15.5.6).
struct MethodTable: Sendable {
    private let routes: [(parts: [String], method: String)]

    init(_ router: Router<BasicRequestContext>) {
        routes = router.routes.map { route in
            (route.path.components.map(\.description), route.method.rawValue)
        }
    }

    /// The methods that an address takes, in order; none where there is no such address.
    func methods(at path: String) -> [String] {
        let parts = path.split(separator: "/").map(String.init)
        let found = routes.filter { Self.matches($0.parts, parts) }.map(\.method)
        return Set(found).union(found.contains("GET") ? ["HEAD"] : []).sorted()
    }

    private static func matches(_ pattern: [String], _ parts: [String]) -> Bool {
        pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
}

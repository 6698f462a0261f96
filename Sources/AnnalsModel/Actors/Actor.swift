/// Someone who acts: a state, a person, an office, an armed group, an international body.
public struct Actor: Hashable, Sendable {
    /// ISO 3166-1 alpha-3 in lower case for a state; `usa/antony-blinken` for a person or body inside one; `nato`.
    public let id: String
    /// The name to show.
    public let name: String
    /// The words of the text that named it; nil where it is inferred.
    public let asWritten: String?

    /// Makes an actor of its parts.
    public init(id: String, name: String, asWritten: String? = nil) {
        self.id = id
        self.name = name
        self.asWritten = asWritten
    }

    /// The state or body that it belongs to: `usa` of `usa/antony-blinken`.
    public var state: String {
        Self.state(of: id)
    }

    /// The state or body of an actor's id: what stands before the first slash.
    public static func state(of id: String) -> String {
        id.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(id[..<$0]) } ?? id
    }
}

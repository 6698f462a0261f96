import AnnalsModel

/// The tokens that are let in, by the SHA-256 digest of each: a stolen file lets nobody in.
///
/// A line of the file is `digest scope name`, separated by tabs.
public struct Tokens: Sendable {
    /// What a token is good for.
    public enum Scope: String, CaseIterable, Comparable, Sendable {
        case read, write

        /// Writing includes reading.
        public static func < (one: Scope, other: Scope) -> Bool {
            one == .read && other == .write
        }
    }

    /// No tokens: nobody is let in where one is asked for.
    public static let none = Tokens(scopes: [:])

    private let scopes: [Digest: Scope]

    private init(scopes: [Digest: Scope]) {
        self.scopes = scopes
    }

    /// Reads a file of tokens; lines that are none are left out and let nobody in.
    public init(_ text: String) {
        var scopes: [Digest: Scope] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let digest = Digest(hex: String(fields[0])),
                let scope = Scope(rawValue: String(fields[1]))
            else { continue }
            scopes[digest] = scope
        }
        self.scopes = scopes
    }

    /// The line to keep of a token.
    public static func line(_ token: String, scope: Scope, name: String) -> String {
        "\(Digest(of: token.utf8).hex)\t\(scope.rawValue)\t\(name)\n"
    }

    /// Whether there is no token at all.
    public var isEmpty: Bool { scopes.isEmpty }

    /// What a token is good for; nil where it is not known. Digests are looked up, so that the time it takes says
    /// nothing of the tokens.
    func scope(of token: String) -> Scope? {
        scopes[Digest(of: token.utf8)]
    }
}

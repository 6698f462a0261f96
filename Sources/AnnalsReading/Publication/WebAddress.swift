/// The address of a page, taken apart as far as reading needs it (RFC 3986).
struct WebAddress {
    /// The host in lower case, without `www.`.
    let host: String
    /// What follows the host.
    let path: Substring

    /// Reads an `http` or `https` address; nil for anything else.
    init?(_ text: String) {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        let name = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
        guard !name.isEmpty else { return nil }
        let host = name.lowercased()
        self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        path = rest[authority.endIndex...]
    }
}

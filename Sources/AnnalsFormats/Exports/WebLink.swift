/// Addresses that a document may link to.
enum WebLink {
    /// The address, where it is one of the web. Other schemes, such as `javascript:`, could run what a feed smuggled in.
    static func safe(_ address: String?) -> String? {
        guard let address, let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = address[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let isClean = address.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !"<>\"".unicodeScalars.contains($0)
        }
        return isClean ? address : nil
    }
}

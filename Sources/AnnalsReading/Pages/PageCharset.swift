/// The charset that a page declares in its first bytes (WHATWG HTML, "determining the character encoding").
enum PageCharset {
    /// The label of the first `charset=` or XML `encoding=` in the first 4,096 bytes.
    static func declared(in bytes: [UInt8]) -> String? {
        let head = SingleByteCharset.windows1252.decode(bytes.prefix(4096)).lowercased()
        for mark in ["charset=", "encoding="] {
            guard let range = head.firstRange(of: mark) else { continue }
            let rest = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            let label = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            if !label.isEmpty { return String(label) }
        }
        return nil
    }
}

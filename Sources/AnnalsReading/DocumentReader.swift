/// Reads one document that is whole in memory: a page, a feed, a JSON value or a text.
struct DocumentReader {
    let options: ReadingOptions

    /// Reads a document; `address` and `charset` are what a web archive knows of it.
    func read(_ bytes: [UInt8], name: String, address: String? = nil, charset: String? = nil) -> [Reading.Item] {
        if let items = readJSON(bytes, name: name) { return items }
        let isMarkup = Self.isMarkup(bytes)
        let label = charset ?? (isMarkup ? PageCharset.declared(in: bytes) : nil)
        switch Decoding.decode(bytes, charset: label) {
        case .failure(let trouble): return [.refusal(trouble.refusal(of: name))]
        case .success(let decoding):
            if !isMarkup { return readText(decoding, name: name) }
            return readMarkup(decoding, name: name, address: address)
        }
    }

    private func readText(_ decoding: Decoding, name: String) -> [Reading.Item] {
        guard let page = FrontMatter(decoding.text) else {
            return [TextReader(options: options).read(decoding, name: name)]
        }
        return JSONArticleReader(options: options).read(page.object, name: name, line: nil, remarks: decoding.remarks)
    }

    private func readMarkup(_ decoding: Decoding, name: String, address: String?) -> [Reading.Item] {
        if FeedReader.isFeed(decoding.text) { return FeedReader(options: options).read(decoding.text, name: name) }
        let head = decoding.text.prefix(4096).lowercased()
        if head.contains("<?xml"), !head.contains("<html") {
            let message = "it is XML, but neither a feed nor a page; give RSS, Atom, HTML, JSON or plain text"
            return [.refusal(Refusal(.unsupported, message, name: name))]
        }
        let pages = PageReader(options: options)
        return [pages.read(decoding.text, name: name, address: address, remarks: decoding.remarks)]
    }

    /// The articles of a JSON value; nil where the document is no JSON and does not look like it.
    private func readJSON(_ bytes: [UInt8], name: String) -> [Reading.Item]? {
        let start = Self.start(bytes)
        guard let first = start.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        let value: JSONValue
        do throws(JSONParser.Failure) {
            value = try JSONParser.parse(start)
        } catch {
            let second = start.dropFirst().first { $0 != 32 && !(9...13).contains($0) }
            guard second == UInt8(ascii: first == UInt8(ascii: "{") ? "\"" : "{") else { return nil }
            let message = "it begins like JSON but is not, mend it: \(error.message), at byte \(error.offset + 1)"
            return [.refusal(Refusal(.malformed, message, name: name))]
        }
        let reader = JSONArticleReader(options: options)
        guard case .array(let elements) = value else { return reader.read(value, name: name, line: nil) }
        return elements.enumerated().flatMap { reader.read($1, name: "\(name)#\($0 + 1)", line: nil) }
    }

    /// Whether a document begins with a tag, a comment or a declaration.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let start = start(bytes)
        guard start.first == UInt8(ascii: "<"), let second = start.dropFirst().first else { return false }
        return second == UInt8(ascii: "!") || second == UInt8(ascii: "?") || (0x61...0x7A).contains(second | 0x20)
    }

    private static func start(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return marked.drop { $0 == 32 || (9...13).contains($0) }
    }
}

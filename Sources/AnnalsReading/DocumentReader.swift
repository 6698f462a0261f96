/// Reads one document that is whole in memory.
struct DocumentReader {
    let options: ReadingOptions

    func read(_ bytes: [UInt8], name: String) -> [Reading.Item] {
        if let first = bytes.first(where: { $0 != 32 && !(9...13).contains($0) }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            let value = try? JSONParser.parse(bytes[...])
        {
            let reader = JSONArticleReader(options: options)
            guard case .array(let elements) = value else { return [reader.read(value, name: name, line: nil)] }
            return elements.enumerated().map { reader.read($1, name: "\(name)#\($0 + 1)", line: nil) }
        }
        switch Decoding.decode(bytes) {
        case .success(let decoding): return [TextReader(options: options).read(decoding, name: name)]
        case .failure(let trouble): return [.refusal(trouble.refusal(of: name))]
        }
    }
}

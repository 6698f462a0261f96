import AnnalsModel

/// Reads an article from each line of JSON Lines.
struct JSONLineReader {
    let options: ReadingOptions
    let name: String

    /// What a line holds; nothing for a blank one.
    func read(_ line: InputLine) -> [Reading.Item] {
        guard let bytes = line.bytes else {
            return [.refusal(.tooLarge(name, line: line.number, limit: options.documentLimit))]
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard content.contains(where: { $0 != 32 && !(9...13).contains($0) }) else { return [] }
        do throws(JSONParser.Failure) {
            let value = try JSONParser.parse(content)
            return JSONArticleReader(options: options).read(value, name: name, line: line.number)
        } catch {
            let message = "it is no JSON, mend the line: \(error.message), at byte \(error.offset + 1)"
            return [.refusal(Refusal(.malformed, message, name: name, line: line.number))]
        }
    }
}

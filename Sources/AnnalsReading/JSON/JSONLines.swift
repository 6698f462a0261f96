import AnnalsModel

/// A line of an input, or word that it is too long to be kept.
struct InputLine {
    /// From 1.
    let number: Int
    /// Nil where the line is longer than the limit.
    let bytes: [UInt8]?
}

/// Cuts chunks of bytes into lines, holding no more than one line of at most `limit` bytes.
struct LineBuffer {
    let limit: Int
    private var held: [UInt8] = []
    private var isOverlong = false
    private var number = 1

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a chunk and gives the lines that it ends.
    mutating func append(_ chunk: [UInt8]) -> [InputLine] {
        var lines: [InputLine] = []
        var rest = chunk[...]
        while let end = rest.firstIndex(of: 10) {
            hold(rest[..<end])
            lines.append(cut())
            rest = rest[(end + 1)...]
        }
        hold(rest)
        return lines
    }

    /// The last line, where no line break ends it.
    mutating func finish() -> InputLine? {
        held.isEmpty && !isOverlong ? nil : cut()
    }

    private mutating func hold(_ bytes: ArraySlice<UInt8>) {
        guard !isOverlong else { return }
        if held.count + bytes.count > limit {
            isOverlong = true
            held = []
        } else {
            held += bytes
        }
    }

    private mutating func cut() -> InputLine {
        defer {
            held.removeAll(keepingCapacity: held.capacity <= 1 << 20)
            isOverlong = false
            number += 1
        }
        return InputLine(number: number, bytes: isOverlong ? nil : held)
    }
}

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
            let message = "it is no JSON: \(error.message), at byte \(error.offset + 1)"
            return [.refusal(Refusal(.malformed, message, name: name, line: line.number))]
        }
    }
}

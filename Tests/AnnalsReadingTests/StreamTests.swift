import AnnalsModel
import AnnalsReading
import Testing

/// Reading in pieces.
@Suite struct StreamTests {
    private func read(_ bytes: [UInt8], inChunksOf size: Int, options: ReadingOptions = ReadingOptions()) -> Reading {
        var reading = Reading()
        var rest = bytes[...]
        Reader(options: options).read(
            name: "heap.jsonl",
            next: {
                defer { rest = rest.dropFirst(size) }
                return rest.isEmpty ? nil : Array(rest.prefix(size))
            },
            each: { reading.append($0) }
        )
        return reading
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1000, 70_000])
    func `The size of the chunks does not matter`(_ size: Int) {
        let text = (1...40).map {
            "{\"id\":\"é\($0)\",\"published\":\"2022-03-03\",\"text\":\"The \($0) envoys left.\"}\r\n"
        }.joined()
        let whole = Reader().read(text, name: "heap.jsonl")
        let pieces = read(Array(text.utf8), inChunksOf: size)
        #expect(whole.articles.count == 40 && pieces.articles == whole.articles && pieces.remarks == whole.remarks)
    }

    @Test func `A line beyond the limit is refused without being held, and the next is read`() {
        let text =
            "{\"id\":\"a\",\"text\":\"One ended.\"}\n{\"text\":\"" + String(repeating: "x", count: 5000)
            + "\"}\n{\"id\":\"b\",\"text\":\"Two ended.\"}"
        let reading = read(Array(text.utf8), inChunksOf: 100, options: ReadingOptions(documentLimit: 1000))
        #expect(reading.articles.map(\.sourceID) == ["a", "b"])
        #expect(reading.refusals.map(\.reason) == [.tooLarge] && reading.refusals.first?.line == 2)
    }

    @Test func `An input without end is refused at the limit`() {
        var chunks = 0
        var refusals: [Refusal] = []
        Reader().read(
            name: "endless.txt",
            next: {
                chunks += 1
                return [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
            },
            each: { if case .refusal(let refusal) = $0 { refusals.append(refusal) } }
        )
        #expect(refusals.map(\.reason) == [.tooLarge])
        #expect(chunks <= 34)
    }
}

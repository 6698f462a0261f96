import AnnalsModel
import LogSamples

@testable import AnnalsLog

/// Entries of a seed with the rows that hold them.
struct SegmentSample {
    private(set) var names = Names()
    private(set) var entries: [Entry] = []
    private(set) var builder = BlockBuilder(firstPosition: 1)
    private(set) var texts: [Digest] = []

    init(seed: UInt64, batches: Int) {
        var maker = BatchMaker(seed: seed)
        for number in 0..<batches {
            for content in maker.batch(entries: number % 11).contents { append(content) }
        }
    }

    private mutating func append(_ content: Entry.Content) {
        let recorded = Instant(seconds: Int64(1_645_600_000 + entries.count))
        let text = content.event.map { event in
            BlockBuilder.TextReference(number(of: event.evidence.article), text: nil, quotedBy: event.evidence)
        }
        builder.append(content, recorded: recorded, text: text, names: &names)
        entries.append(Entry(position: entries.count + 1, recorded: recorded, content: content))
    }

    private mutating func number(of text: Digest) -> UInt32 {
        if texts.last != text { texts.append(text) }
        return UInt32(texts.count)
    }

    func text(_ number: UInt32) throws -> StoredText {
        guard number > 0, number <= texts.count else { throw LogError.damaged("There is no such text") }
        return StoredText(digest: texts[Int(number) - 1], text: nil)
    }

    /// All entries of a segment.
    func entries(of segment: Segment) throws -> [Entry] {
        try segment.entries(names: names, rows: { Array(0..<$0.count) }, text: text)
    }
}

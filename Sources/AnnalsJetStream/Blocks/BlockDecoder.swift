import AnnalsLog
import AnnalsModel

/// Reads what `BlockEncoder` writes; other bytes are an error, whatever they are.
struct BlockDecoder {
    private var bytes: ByteReader
    private var names = Names()
    private var articles: [Article] = []
    private var texts: [StoredText] = []

    /// The block of some bytes; `what` names it in errors.
    static func block(_ frame: [UInt8], what: String) throws -> SealedBlock {
        var decoder = BlockDecoder(bytes: ByteReader(try Frame.unpack(frame, seed: 0, what: what)))
        return try decoder.block(what: what)
    }

    private init(bytes: ByteReader) {
        self.bytes = bytes
    }

    private mutating func block(what: String) throws -> SealedBlock {
        try checkFormat(what)
        let crisis = try bytes.string()
        guard let first = Int(exactly: try bytes.number()), (1..<1 << 48).contains(first) else {
            throw ByteReader.malformed("A block begins at no position that can be")
        }
        let previous = try digest()
        for _ in 0..<(try bytes.count()) { try names.restore(try NameCode.read(&bytes)) }
        try readTexts()
        var contents = try entries(from: first)[...]
        var records: [SealedBlock.Record] = []
        while !bytes.isAtEnd { records.append(try record(&contents)) }
        guard contents.isEmpty else { throw ByteReader.malformed("Entries of a block are in no batch") }
        return SealedBlock(crisis: crisis, firstPosition: first, previous: previous, records: records)
    }

    private mutating func checkFormat(_ what: String) throws {
        let format = try bytes.number()
        guard format == BlockEncoder.format else { throw LogError.newerFormat(what, format) }
    }

    private mutating func readTexts() throws {
        for _ in 0..<(try bytes.count()) { articles.append(try ArticleCode.read(&bytes)) }
        let stored = Dictionary(articles.map { ($0.digest, $0.text) }, uniquingKeysWith: { first, _ in first })
        for _ in 0..<(try bytes.count()) {
            let digest = try digest()
            texts.append(StoredText(digest: digest, text: stored[digest]))
        }
    }

    private mutating func entries(from first: Int) throws -> [Entry.Content] {
        var contents: [Entry.Content] = []
        for _ in 0..<(try bytes.count()) {
            let count = try bytes.number()
            let (facts, details) = (try bytes.list(), try bytes.list())
            let segment = Segment(
                firstPosition: first + contents.count,
                count: Int(clamping: count),
                facts: facts,
                details: details
            )
            contents += try segment.entries(names: names, rows: { Array(0..<$0.count) }, text: text).map(\.content)
        }
        return contents
    }

    private func text(_ number: UInt32) throws -> StoredText {
        guard number > 0, number <= texts.count else { throw ByteReader.malformed("There is no text \(number)") }
        return texts[Int(number) - 1]
    }

    private mutating func record(_ contents: inout ArraySlice<Entry.Content>) throws -> SealedBlock.Record {
        switch try bytes.number() {
        case RecordCode.batch: try batch(&contents)
        case RecordCode.snapshot: .snapshot(try RecordCode.snapshot(&bytes))
        default: throw ByteReader.malformed("A record of a block is of no known sort")
        }
    }

    private mutating func batch(_ contents: inout ArraySlice<Entry.Content>) throws -> SealedBlock.Record {
        let (id, recorded) = (try digest(), Instant(seconds: try bytes.signed()))
        let count = try bytes.number()
        guard count <= UInt64(contents.count) else { throw ByteReader.malformed("A batch lacks entries") }
        let list = try (0..<(try bytes.count())).map { _ in try article(try bytes.number()) }
        let remarks = try RemarkCode.remarks(try bytes.list())
        let batch = Batch(id: id, articles: list, contents: Array(contents.prefix(Int(count))), remarks: remarks)
        contents.removeFirst(Int(count))
        return .batch(batch, recorded: recorded)
    }

    private func article(_ number: UInt64) throws -> Article {
        guard number < UInt64(articles.count) else { throw ByteReader.malformed("There is no article \(number)") }
        return articles[Int(number)]
    }

    private mutating func digest() throws -> Digest {
        guard let digest = Digest(bytes: Array(try bytes.take(32))) else {
            throw ByteReader.malformed("A digest is cut off")
        }
        return digest
    }
}

extension LogError {
    static func newerFormat(_ what: String, _ format: UInt64) -> LogError {
        LogError(
            .newer,
            "\(what) has format \(format), which this version does not know.",
            advice: "Use the version that wrote it, or a later one, on every machine."
        )
    }
}

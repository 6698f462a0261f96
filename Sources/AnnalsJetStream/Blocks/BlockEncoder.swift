import AnnalsLog
import AnnalsModel

/// Lays a block out as bytes: its place in the chain, names, articles, texts, segments and records, in one frame.
struct BlockEncoder {
    /// The format that is written, and the only one that is read.
    static let format: UInt64 = 1

    private var names = Names()
    private var articles = Articles()
    private var texts = Texts()
    private var run: BlockBuilder
    private var runs: [BlockBuilder] = []

    /// The bytes of a block.
    static func bytes(of block: SealedBlock) -> [UInt8] {
        var encoder = BlockEncoder(run: BlockBuilder(firstPosition: block.firstPosition))
        encoder.collect(block.records)
        var bytes = ByteWriter()
        bytes.number(format)
        bytes.string(block.crisis)
        bytes.number(UInt64(block.firstPosition))
        bytes.append(block.previous.bytes)
        encoder.writeNames(to: &bytes)
        encoder.writeTexts(to: &bytes)
        encoder.writeSegments(to: &bytes)
        for record in block.records { encoder.write(record, to: &bytes) }
        return Frame.pack(bytes.bytes, seed: 0, effort: .thorough)
    }

    private init(run: BlockBuilder) {
        self.run = run
    }

    private mutating func collect(_ records: [SealedBlock.Record]) {
        for case .batch(let batch, _) in records {
            for article in batch.articles where articles.add(article) { texts.store(article.text, article.digest) }
        }
        for case .batch(let batch, let recorded) in records {
            for content in batch.contents { add(content, recorded) }
        }
        if run.count > 0 { runs.append(run) }
    }

    private mutating func add(_ content: Entry.Content, _ recorded: Instant) {
        let text = content.evidence.map { texts.reference($0) }
        run.append(content, recorded: recorded, text: text, names: &names)
        guard run.count >= Block.capacity else { return }
        runs.append(run)
        run = BlockBuilder(firstPosition: run.firstPosition + run.count)
    }

    private func writeNames(to bytes: inout ByteWriter) {
        let rows = names.rows(since: Names().mark)
        bytes.number(UInt64(rows.count))
        for row in rows { NameCode.write(row, to: &bytes) }
    }

    private func writeTexts(to bytes: inout ByteWriter) {
        bytes.number(UInt64(articles.list.count))
        for article in articles.list { ArticleCode.write(article, to: &bytes) }
        bytes.number(UInt64(texts.digests.count))
        for digest in texts.digests { bytes.append(digest.bytes) }
    }

    private func writeSegments(to bytes: inout ByteWriter) {
        bytes.number(UInt64(runs.count))
        for run in runs {
            let segment = run.segment(names: names, effort: .quick)
            bytes.number(UInt64(segment.count))
            bytes.list(segment.facts)
            bytes.list(segment.details)
        }
    }

    private func write(_ record: SealedBlock.Record, to bytes: inout ByteWriter) {
        switch record {
        case .batch(let batch, let recorded):
            bytes.number(RecordCode.batch)
            bytes.append(batch.id.bytes)
            bytes.signed(recorded.seconds)
            bytes.number(UInt64(batch.contents.count))
            bytes.number(UInt64(batch.articles.count))
            for article in batch.articles { bytes.number(UInt64(articles.number(article))) }
            bytes.list(RemarkCode.bytes(batch.remarks))
        case .snapshot(let snapshot):
            bytes.number(RecordCode.snapshot)
            RecordCode.write(snapshot, to: &bytes)
        }
    }
}

/// The articles of a block, each once.
private struct Articles {
    private(set) var list: [Article] = []
    private var numbers: [Article: Int] = [:]

    /// Takes an article in; whether it is new.
    mutating func add(_ article: Article) -> Bool {
        guard numbers[article] == nil else { return false }
        numbers[article] = list.count
        list.append(article)
        return true
    }

    func number(_ article: Article) -> Int {
        numbers[article] ?? 0
    }
}

/// The texts that the entries of a block rest on, numbered from 1.
private struct Texts {
    private(set) var digests: [Digest] = []
    private var numbers: [Digest: UInt32] = [:]
    private var stored: [Digest: ArticleText] = [:]

    mutating func store(_ text: ArticleText, _ digest: Digest) {
        stored[digest] = text
    }

    mutating func reference(_ evidence: Evidence) -> BlockBuilder.TextReference {
        let digest = evidence.article
        let number = numbers[digest] ?? UInt32(digests.count + 1)
        if numbers[digest] == nil {
            numbers[digest] = number
            digests.append(digest)
        }
        return BlockBuilder.TextReference(number, text: stored[digest], quotedBy: evidence)
    }
}

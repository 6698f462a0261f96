import AnnalsModel

/// Everything that a log in memory holds.
struct MemoryState {
    /// The texts that entries rest on, numbered from 1.
    struct Texts {
        private var stored: [StoredText] = []
        private var numbers: [Digest: UInt32] = [:]

        func text(_ number: UInt32) throws -> StoredText {
            guard number > 0, number <= stored.count else {
                throw LogError.damaged("There is no text of number \(number)")
            }
            return stored[Int(number) - 1]
        }

        mutating func store(_ digest: Digest, _ text: ArticleText?) -> UInt32 {
            if let number = numbers[digest] {
                if stored[Int(number) - 1].text == nil {
                    stored[Int(number) - 1] = StoredText(digest: digest, text: text)
                }
                return number
            }
            stored.append(StoredText(digest: digest, text: text))
            numbers[digest] = UInt32(stored.count)
            return UInt32(stored.count)
        }
    }

    private(set) var head = 0
    private(set) var names = Names()
    private(set) var texts = Texts()
    private(set) var articles: [Article] = []
    private(set) var remarks: [InputRemark] = []
    private(set) var receipts: [Digest: Receipt] = [:]
    private(set) var builders: [BlockBuilder] = []
    private(set) var snapshots: [Snapshot] = []
    var checkpoints: [String: Checkpoint] = [:]
    private var articleIDs: Set<Digest> = []

    mutating func append(_ batch: Batch, expected: Expected, recorded: Instant) throws -> Receipt {
        if let receipt = receipts[batch.id] { return Receipt(positions: receipt.positions, isRepeat: true) }
        try batch.check(expected: expected, head: head)
        for article in batch.articles where articleIDs.insert(article.id).inserted {
            _ = texts.store(article.digest, article.text)
            articles.append(article)
        }
        for content in batch.contents { try append(content, recorded: recorded) }
        remarks += batch.remarks
        let receipt = Receipt(positions: head - batch.contents.count + 1..<head + 1, isRepeat: false)
        receipts[batch.id] = receipt
        return receipt
    }

    private mutating func append(_ content: Entry.Content, recorded: Instant) throws {
        if builders.isEmpty || builders[builders.count - 1].count >= Block.capacity {
            builders.append(BlockBuilder(firstPosition: head + 1))
        }
        let text = try content.event.map { try reference($0.evidence) }
        builders[builders.count - 1].append(content, recorded: recorded, text: text, names: &names)
        head += 1
    }

    mutating func save(_ snapshot: Snapshot) throws {
        guard let same = snapshots.first(where: { $0.name == snapshot.name }) else {
            snapshots.append(snapshot)
            return
        }
        if same.vantage != snapshot.vantage { throw LogError.nameTaken(snapshot.name) }
    }

    private mutating func reference(_ evidence: Evidence) throws -> BlockBuilder.TextReference {
        let number = texts.store(evidence.article, nil)
        return BlockBuilder.TextReference(number, text: try texts.text(number).text, quotedBy: evidence)
    }
}

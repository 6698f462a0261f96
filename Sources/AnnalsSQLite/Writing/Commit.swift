import AnnalsLog
import AnnalsModel
import Foundation
import GRDB

/// One transaction: the appends of all who wait, and the sealing of what the last ones filled.
///
/// It works on copies of what a commit moves on; the writer takes them over once the transaction is on disk.
struct Commit {
    let db: Database
    private(set) var progress: WriterState.Progress
    private(set) var runs: [BlockBuilder] = []
    /// The run that entries go to; it joins the others once it is full, and in the end.
    private var run: BlockBuilder
    private let linking: Linking

    init(_ db: Database, from progress: WriterState.Progress) {
        self.db = db
        self.progress = progress
        run = BlockBuilder(firstPosition: progress.head + 1)
        linking = Linking(behind: progress.head, progress.chain)
    }

    /// Answers the requests, in order. One that is refused leaves no trace and does not disturb the others.
    mutating func append(_ requests: [AppendRequest], to state: inout WriterState) throws -> [Result<
        Receipt, any Error
    >] {
        let mark = state.names.mark
        run.reserve(min(requests.reduce(0) { $0 + $1.batch.contents.count }, Block.capacity))
        var results: [Result<Receipt, any Error>] = []
        for request in requests {
            do {
                results.append(.success(try append(request, to: &state)))
            } catch let refusal as LogError where refusal.code == .conflict || refusal.code == .badAmendment {
                results.append(.failure(refusal))
            }
        }
        closeRun()
        try NameRows.insert(state.names.rows(since: mark), into: db)
        try insertRuns(names: state.names)
        return results
    }

    /// Puts sealed runs in the place of their tail rows.
    func replace(with sealed: [SealedRun]) throws {
        for run in sealed {
            let (first, count) = (run.segment.firstPosition, run.segment.count)
            try db.cachedStatement(
                sql: """
                    INSERT INTO segments (first, count, link, zone, facts, details)
                    VALUES (?1, ?2, (SELECT link FROM tail WHERE first < ?1 + ?2 ORDER BY first DESC LIMIT 1), ?3, ?4, ?5)
                    """
            ).execute(arguments: [
                first, count, Data(run.zone), Data(run.segment.facts), Data(run.segment.details),
            ])
            try db.cachedStatement(sql: "DELETE FROM tail WHERE first >= ? AND first < ?")
                .execute(arguments: [first, first + count])
        }
    }

    private mutating func append(_ request: AppendRequest, to state: inout WriterState) throws -> Receipt {
        let batch = request.batch
        let receipt = Receipt(positions: progress.head + 1..<progress.head + 1 + batch.contents.count, isRepeat: false)
        if let known = try repeated(request, receipt) { return known }
        linking.add(batch.contents, recorded: request.recorded)
        for article in batch.articles { try store(article, in: &state) }
        for index in batch.contents.indices { try append(batch.contents[index], request.recorded, to: &state) }
        try RemarkRows(db: db).insert(batch.remarks)
        return receipt
    }

    /// The answer that the log gave to the batch before. A batch that is new, and can be appended, gets the receipt.
    private func repeated(_ request: AppendRequest, _ receipt: Receipt) throws -> Receipt? {
        let rows = BatchRows(db: db)
        do {
            try request.batch.check(expected: request.expected, head: progress.head)
        } catch {
            if let known = try rows.receipt(request.batch.id) { return known }
            throw error
        }
        return try rows.insert(request.batch.id, receipt) ? nil : rows.receipt(request.batch.id)
    }

    private mutating func append(_ content: Entry.Content, _ recorded: Instant, to state: inout WriterState) throws {
        progress.head += 1
        switch content {
        case .report(let report):
            let text = try reference(report, in: &state)
            run.append(report, recorded: recorded, text: text, names: &state.names)
        case .amendment(let amendment):
            let text = try amendment.replacement.map { try reference(Entry.Report($0), in: &state) }
            run.append(amendment, recorded: recorded, text: text, names: &state.names)
        }
        if run.count >= Block.capacity { closeRun() }
    }

    private mutating func closeRun() {
        guard run.count > 0 else { return }
        var next = BlockBuilder(firstPosition: progress.head + 1)
        swap(&run, &next)
        runs.append(next)
    }

    private mutating func store(_ article: Article, in state: inout WriterState) throws {
        let articles = ArticleRows(db: db)
        if try articles.contains(article.id) { return }
        let texts = TextRows(db: db)
        let known = try text(article.digest, in: &state)
        if known.text == nil { try texts.insert(article.text, number: known.number) }
        state.recentTexts.insert(article.digest, known.number, article.text)
        try articles.insert(article, text: known.number)
    }

    private mutating func reference(
        _ report: Entry.Report,
        in state: inout WriterState
    ) throws -> BlockBuilder.TextReference {
        let known = try text(report.event.evidence.article, in: &state)
        return BlockBuilder.TextReference(known.number, text: known.text, quotedBy: report.event.evidence)
    }

    private mutating func text(
        _ digest: Digest,
        in state: inout WriterState
    ) throws -> (number: UInt32, text: ArticleText?) {
        if let recent = state.recentTexts[digest] { return recent }
        let texts = TextRows(db: db)
        if let number = try texts.number(digest) {
            state.recentTexts.insert(digest, number, try texts.text(number).text)
        } else {
            progress.texts += 1
            try texts.insert(digest, number: progress.texts)
            state.recentTexts.insert(digest, progress.texts, nil)
        }
        return state.recentTexts[digest] ?? (progress.texts, nil)
    }

    private mutating func insertRuns(names: Names) throws {
        let segments = runs.map { $0.segment(names: names, effort: .quick) }
        let (chain, links) = linking.finish()
        progress.chain = chain
        for (segment, link) in zip(segments, links) {
            try db.cachedStatement(
                sql: "INSERT INTO tail (first, count, link, facts, details) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [
                segment.firstPosition, segment.count, Data(link), Data(segment.facts), Data(segment.details),
            ])
        }
    }
}

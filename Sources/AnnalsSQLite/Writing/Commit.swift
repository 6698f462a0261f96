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
    /// The hash chain's link behind the last entry of each run.
    private var links: [[UInt8]] = []

    init(_ db: Database, from progress: WriterState.Progress) {
        self.db = db
        self.progress = progress
        run = BlockBuilder(firstPosition: progress.head + 1)
    }

    /// Answers the requests, in order. One that is refused leaves no trace and does not disturb the others.
    mutating func append(_ requests: [AppendRequest], to state: inout WriterState) throws -> [Result<
        Receipt, any Error
    >] {
        let mark = state.names.mark
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
                    VALUES (?, ?, (SELECT link FROM tail WHERE first + count = ?), ?, ?, ?)
                    """
            ).execute(arguments: [
                first, count, first + count, Data(run.zone), Data(run.segment.facts), Data(run.segment.details),
            ])
            try db.cachedStatement(sql: "DELETE FROM tail WHERE first >= ? AND first < ?")
                .execute(arguments: [first, first + count])
        }
    }

    private mutating func append(_ request: AppendRequest, to state: inout WriterState) throws -> Receipt {
        if let receipt = try BatchRows(db: db).receipt(request.batch.id) { return receipt }
        try request.batch.check(expected: request.expected, head: progress.head)
        for article in request.batch.articles { try store(article, in: &state) }
        let first = progress.head + 1
        for content in request.batch.contents { try append(content, request.recorded, to: &state) }
        try RemarkRows(db: db).insert(request.batch.remarks)
        let receipt = Receipt(positions: first..<progress.head + 1, isRepeat: false)
        try BatchRows(db: db).insert(request.batch.id, receipt)
        return receipt
    }

    private mutating func append(_ content: Entry.Content, _ recorded: Instant, to state: inout WriterState) throws {
        progress.head += 1
        switch content {
        case .report(let event):
            let text = try reference(event.evidence, in: &state)
            run.append(event, recorded: recorded, text: text, names: &state.names)
            progress.chain.add(event, position: progress.head, recorded: recorded)
        case .amendment(let amendment):
            let text = try amendment.replacement.map { try reference($0.evidence, in: &state) }
            run.append(amendment, recorded: recorded, text: text, names: &state.names)
            progress.chain.add(amendment, position: progress.head, recorded: recorded)
        }
        if run.count >= Block.capacity { closeRun() }
    }

    private mutating func closeRun() {
        guard run.count > 0 else { return }
        runs.append(run)
        links.append(progress.chain.link)
        run = BlockBuilder(firstPosition: progress.head + 1)
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
        _ evidence: Evidence,
        in state: inout WriterState
    ) throws -> BlockBuilder.TextReference {
        let known = try text(evidence.article, in: &state)
        return BlockBuilder.TextReference(known.number, text: known.text, quotedBy: evidence)
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

    private func insertRuns(names: Names) throws {
        for (run, link) in zip(runs, links) {
            let segment = run.segment(names: names, effort: .quick)
            try db.cachedStatement(
                sql: "INSERT INTO tail (first, count, link, facts, details) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [
                segment.firstPosition, segment.count, Data(link), Data(segment.facts), Data(segment.details),
            ])
        }
    }
}

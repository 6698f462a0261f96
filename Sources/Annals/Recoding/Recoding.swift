import AnnalsCoding
import AnnalsLog
public import AnnalsModel

/// What coding the stored articles anew came to.
public struct RecodingTally: Hashable, Sendable {
    /// The coder that read them.
    public let coder: String
    /// Articles that were coded anew.
    public var articles = 0
    /// Events that are read as before.
    public var kept = 0
    /// Events that were left as a person or the source has them.
    public var held = 0
    /// Events that are read otherwise.
    public var corrected = 0
    /// Events that are no longer found.
    public var retracted = 0
    /// Events that are found again.
    public var restored = 0
    /// Events that are new.
    public var added = 0
    /// Whether it was stopped before the last article.
    public var isInterrupted = false

    init(coder: String) { self.coder = coder }
}

/// Codes the stored articles anew with the present coder. What is read otherwise becomes an amendment of our own, known
/// from when the article was; nothing that was stored changes, so that an older vantage on the recorded clock answers as
/// it did.
struct Recoding {
    /// Who speaks for the coder in amendments.
    static let author = "annals recode"
    private static let page = 64

    let flow: Flow
    /// Whether to say only what would move.
    var isDry = false

    func run(
        now: () -> Instant,
        isStopped: () -> Bool,
        each: (_ article: Article, _ moves: [Move]) throws -> Void
    ) async throws -> RecodingTally {
        var tally = RecodingTally(coder: Coder.version)
        let reports = try await Reports(flow.log, author: Self.author)
        while case let articles = try await flow.log.articles(from: tally.articles, limit: Self.page), !articles.isEmpty
        {
            if isStopped() {
                tally.isInterrupted = true
                return tally
            }
            for (article, coding) in zip(articles, await codings(of: articles)) {
                let (known, last) = try await reports.reports(of: article, in: flow.log)
                let matching = Matching(known, coding.events)
                tally.count(matching)
                if !matching.moves.isEmpty, !isDry { try await store(matching.moves, article, after: last, now()) }
                try each(article, matching.moves)
            }
        }
        return tally
    }

    /// The articles coded on all cores, in their order.
    private func codings(of articles: [Article]) async -> [Coding] {
        await withTaskGroup(of: (Int, Coding).self) { group in
            for (index, article) in articles.enumerated() { group.addTask { [flow] in (index, flow.code(article)) } }
            return await group.reduce(into: [(Int, Coding)]()) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func store(_ moves: [Move], _ article: Article, after last: Int, _ now: Instant) async throws {
        let contents = moves.map { $0.content(author: Self.author, reason: "coded anew by \(Coder.version)") }
        let id = Digest(ofFields: [
            "recode", article.id.hex, "\(last)", Digest(ofContents: contents, remarks: []).hex,
        ])
        _ = try await flow.log.append(Batch(id: id, contents: contents), recorded: now)
    }
}

extension RecodingTally {
    fileprivate mutating func count(_ matching: Matching) {
        articles += 1
        kept += matching.kept
        held += matching.held
        for move in matching.moves {
            switch move {
            case .corrected: corrected += 1
            case .retracted: retracted += 1
            case .restored: restored += 1
            case .added: added += 1
            }
        }
    }
}

extension Store {
    /// Codes the stored articles anew with the present coder, and says what moved.
    ///
    /// - Parameter isDry: stores nothing.
    /// - Parameter vocabulary: the words to read by; by default the compiled ones alone, whatever they were read by before.
    /// - Parameter isStopped: asked between some articles and the next; when it says so, what is stored stays.
    public func recode(
        isDry: Bool,
        vocabulary: Vocabulary = Vocabulary(),
        now: @escaping () -> Instant,
        isStopped: () -> Bool = { false },
        each: (_ article: Article, _ moves: [Move]) throws -> Void
    ) async throws -> RecodingTally {
        let flow = Flow(coder: vocabulary.coder, log: log)
        return try await Recoding(flow: flow, isDry: isDry).run(now: now, isStopped: isStopped, each: each)
    }
}

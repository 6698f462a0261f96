import AnnalsCoding
import AnnalsLog
public import AnnalsModel

/// What became of an input while it was ingested, told as it happens.
public enum IngestNote: Sendable {
    /// An article and the positions that its events took.
    case stored(Article, events: Range<Int>, remarks: [Remark])
    /// The log has the article already; nothing changed.
    case known(Article)
    /// Something was not taken in, for this reason; the log keeps the reason.
    case refused(RefusedInput)
}

/// How many of what an ingest met.
public struct IngestTally: Hashable, Sendable {
    /// Articles that the log took.
    public var articles = 0
    /// Events that the log took.
    public var events = 0
    /// Articles that the log had already.
    public var known = 0
    /// Inputs that were refused.
    public var refused = 0
    /// Remarks on the articles that the log took.
    public var remarks = 0
    /// Whether it was stopped before its end.
    public var isInterrupted = false
}

/// Takes articles into the log.
public struct Ingest: Sendable {
    private let flow: Flow
    private let now: @Sendable () -> Instant
    private let isStopped: @Sendable () -> Bool

    /// Makes an ingest into the flow's log.
    /// - Parameter now: the wall clock, for the recorded clock.
    /// - Parameter isStopped: asked between articles; when it says so the ingest ends with what is stored.
    public init(
        _ flow: Flow,
        now: @escaping @Sendable () -> Instant,
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) {
        self.flow = flow
        self.now = now
        self.isStopped = isStopped
    }

    /// Reads, codes and stores every article of the inputs, in their order.
    public func run(
        _ inputs: Inputs,
        each: (IngestNote) throws -> Void
    ) async throws -> IngestTally {
        var tally = IngestTally()
        do {
            try await CodingLine(flow).run(
                ArticleStream(inputs),
                isKnown: { try await flow.log.contains(batch: $0.id) },
                each: { item in
                    if isStopped() { throw Interruption() }
                    try each(tally.count(try await store(item)))
                }
            )
        } catch is Interruption {
            tally.isInterrupted = true
        }
        return tally
    }

    private struct Interruption: Error {}

    private func store(_ item: CodedItem) async throws -> IngestNote {
        if let refusal = item.refusal { return try await refuse(refusal) }
        switch item {
        case .known(let article): return .known(article)
        case .refused(let refusal): return .refused(refusal)
        case .coded(let article, let coding, let remarks):
            let receipt = try await flow.record(coding, of: article, read: remarks, at: now())
            if receipt.isRepeat { return .known(article) }
            return .stored(article, events: receipt.positions, remarks: remarks + coding.remarks)
        }
    }

    /// Keeps the reason in the log, so that it is counted and listed.
    private func refuse(_ refusal: RefusedInput) async throws -> IngestNote {
        let (name, remark, id) = refusal.batch
        let batch = Batch(id: id, remarks: [InputRemark(sourceID: name, article: nil, remark: remark)])
        _ = try await flow.log.append(batch, recorded: now())
        return .refused(refusal)
    }
}

extension IngestTally {
    /// Counts a note and passes it on.
    fileprivate mutating func count(_ note: IngestNote) -> IngestNote {
        switch note {
        case .stored(_, let positions, let words):
            articles += 1
            events += positions.count
            remarks += words.count
        case .known: known += 1
        case .refused: refused += 1
        }
        return note
    }
}

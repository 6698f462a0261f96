import AnnalsCoding
import AnnalsModel
import AnnalsReading
import Foundation

/// Codes articles on all cores and hands them over in the order in which they were read, with a bounded number under
/// way.
struct CodingLine: Sendable {
    private let flow: Flow
    private let limit: Int

    init(_ flow: Flow, cores: Int = ProcessInfo.processInfo.activeProcessorCount) {
        self.flow = flow
        limit = max(1, cores) * 8
    }

    /// Codes what the stream holds. Articles for which `isKnown` says so are not coded.
    ///
    /// What `each` throws ends the work.
    func run(
        _ stream: ArticleStream,
        isKnown: (Article) async throws -> Bool,
        each: (CodedItem) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, CodedItem).self) { group in
            var order = Order()
            try await stream.forEach { item in
                let index = order.next()
                if case .article(let article, let remarks) = item, try await !isKnown(article) {
                    group.addTask { (index, .coded(article, flow.code(article), read: remarks)) }
                } else {
                    order.finish(index, item.uncoded)
                }
                while order.pending >= limit, !order.isReady, let (index, item) = try await group.next() {
                    order.finish(index, item)
                }
                while let item = order.take() { try await each(item) }
            }
            while let (index, item) = try await group.next() {
                order.finish(index, item)
                while let item = order.take() { try await each(item) }
            }
            while let item = order.take() { try await each(item) }
        }
    }
}

extension Reading.Item {
    fileprivate var uncoded: CodedItem {
        switch self {
        case .article(let article, _): .known(article)
        case .refusal(let refusal): .refused(RefusedInput(refusal: refusal))
        }
    }
}

/// Puts items that finish in any order back into the order in which they were begun.
struct Order {
    private var begun = 0
    private var taken = 0
    private var finished: [Int: CodedItem] = [:]

    /// How many have begun and not been taken.
    var pending: Int { begun - taken }
    /// Whether the next item in order has finished.
    var isReady: Bool { finished[taken] != nil }

    mutating func next() -> Int {
        begun += 1
        return begun - 1
    }

    mutating func finish(_ index: Int, _ item: CodedItem) {
        finished[index] = item
    }

    /// The next item in order, where it has finished.
    mutating func take() -> CodedItem? {
        guard let item = finished.removeValue(forKey: taken) else { return nil }
        taken += 1
        return item
    }
}

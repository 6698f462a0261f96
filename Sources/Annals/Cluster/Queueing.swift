#if JetStream
    import AnnalsJetStream
    import AnnalsLog
    import AnnalsModel
    import AnnalsReading

    /// How many of what was met while articles were put into the queue.
    public struct QueueTally: Hashable, Sendable {
        /// Articles that wait now.
        public var articles = 0
        /// Articles that were put there a moment ago.
        public var known = 0
        /// Inputs that were refused; the reasons wait for the log too.
        public var refused = 0
        /// Whether it was stopped before its end.
        public var isInterrupted = false
    }

    extension Cluster {
        /// So often it is tried at most to put an article into the queue, at least a second apart.
        private static let mostTries = 30

        /// Reads the articles of some inputs and puts them into the queue, in their order, for workers to code.
        /// - Parameter isStopped: asked between articles, and while the cluster is away.
        /// - Parameter isAway: told, each second, why the cluster does not answer; nil once it does again.
        /// - Parameter each: called with each reason why an input is refused; nil for an article.
        /// - Throws: `LogError` where the cluster cannot be reached for half a minute; the articles before wait.
        public func enqueue(
            _ inputs: Inputs,
            isStopped: @escaping @Sendable () -> Bool,
            isAway: (String?) -> Void = { _ in },
            each: (RefusedInput?) -> Void
        ) async throws -> QueueTally {
            let queue = queue()
            var tally = QueueTally()
            try await ArticleStream(inputs).forEach { item in
                guard !tally.isInterrupted else { return }
                let (waiting, refusal) = item.queued
                do {
                    tally.count(refusal, isNew: try await put(waiting, on: queue, isStopped: isStopped, isAway: isAway))
                    each(refusal)
                    tally.isInterrupted = isStopped()
                } catch let error as LogError where error.code == .unreachable && isStopped() {
                    tally.isInterrupted = true
                }
            }
            return tally
        }

        private func put(
            _ item: QueuedItem,
            on queue: ArticleQueue,
            isStopped: () -> Bool,
            isAway: (String?) -> Void
        ) async throws -> Bool {
            var left = Self.mostTries
            return try await Patience.whileAway(
                told: isAway,
                {
                    left -= 1
                    return left > 0 && !isStopped()
                },
                { try await queue.put(item) }
            )
        }
    }

    extension QueueTally {
        fileprivate mutating func count(_ refusal: RefusedInput?, isNew: Bool) {
            if refusal != nil { refused += 1 } else if isNew { articles += 1 } else { known += 1 }
        }
    }

    extension Reading.Item {
        /// What is put into the queue, and why the input is refused, where it is.
        fileprivate var queued: (QueuedItem, RefusedInput?) {
            switch self {
            case .article(let article, let remarks) where article.published != nil:
                return (.article(article, read: remarks), nil)
            case .article(let article, let remarks):
                return RefusedInput(undated: article, remarks).queued
            case .refusal(let refusal):
                return RefusedInput(refusal: refusal).queued
            }
        }
    }

    extension RefusedInput {
        fileprivate var queued: (QueuedItem, RefusedInput?) {
            let (name, remark, id) = batch
            return (.refusal(InputRemark(sourceID: name, article: nil, remark: remark), id: id), self)
        }
    }
#endif

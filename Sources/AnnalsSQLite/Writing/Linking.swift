import AnnalsLog
import AnnalsModel
import Dispatch
import Synchronization

/// Carries the hash chain on through what a commit appends, a large batch on a thread of its own: it needs the entries
/// alone, so it goes beside their laying out by column.
final class Linking: Sendable {
    /// A batch of so many entries takes longer to link than a thread takes to start.
    private static let worthAThread = 128

    private struct Progress {
        var chain: Chain
        /// The position of the last entry taken in.
        var position: Int
        /// The links behind the last entries of full runs.
        var links: [[UInt8]] = []
    }

    private let start: Int
    private let progress: Mutex<Progress>
    private let queue = DispatchQueue(label: "annals.chain")

    /// Goes on behind a position.
    init(behind position: Int, _ chain: Chain) {
        start = position
        progress = Mutex(Progress(chain: chain, position: position))
    }

    /// Takes in what follows.
    func add(_ contents: [Entry.Content], recorded: Instant) {
        if contents.count < Self.worthAThread {
            queue.sync { link(contents, recorded) }
        } else {
            queue.async { self.link(contents, recorded) }
        }
    }

    private func link(_ contents: [Entry.Content], _ recorded: Instant) {
        progress.withLock { progress in
            for index in contents.indices {
                progress.position += 1
                progress.chain.add(contents[index], position: progress.position, recorded: recorded)
                let isFull = (progress.position - start).isMultiple(of: Block.capacity)
                if isFull { progress.links.append(progress.chain.link) }
            }
        }
    }

    /// The chain behind all that was taken in, and the links behind its runs of a block's capacity each, the last of
    /// which may be shorter.
    func finish() -> (chain: Chain, links: [[UInt8]]) {
        queue.sync {
            progress.withLock { progress in
                let isFull = (progress.position - start).isMultiple(of: Block.capacity)
                return (progress.chain, isFull ? progress.links : progress.links + [progress.chain.link])
            }
        }
    }
}

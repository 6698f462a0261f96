import AnnalsLog
import AnnalsModel

/// One append that waits for its commit.
struct AppendRequest: Sendable {
    let batch: Batch
    let expected: Expected
    let recorded: Instant
}

/// Those who want to append. One at a time has the lead: it commits for itself and for those who wait meanwhile, and
/// hands the lead on.
struct Line {
    /// What becomes of somebody who stands in the line.
    enum Turn {
        /// It has the lead.
        case lead
        /// Another, who had the lead, committed its request.
        case answer(Result<Receipt, any Error>)
    }

    struct Waiting {
        /// What to append; nil for who wants the lead for something else.
        let request: AppendRequest?
        let continuation: CheckedContinuation<Turn, Never>
    }

    /// So many appends share a transaction at most, so that the first does not wait for long.
    private static let mostTogether = 256

    private var waiting: [Waiting] = []
    private var isLed = false
    /// How many leaders have had no followers, one after the other.
    private var alone = 0

    /// Whether somebody else may want to append: who was answered just now, and appends again at once, or, every now and
    /// then, who has not come to run. Then it pays to let them queue up first.
    var mayGrow: Bool { alone % 32 == 0 }

    /// Gives the lead to who comes, or where somebody has it, a place at the end.
    mutating func enter(_ one: Waiting) -> Bool {
        guard isLed else {
            isLed = true
            return true
        }
        waiting.append(one)
        return false
    }

    /// Takes out those whose requests the leader commits along with its own.
    mutating func followers() -> [Waiting] {
        let together = waiting.prefix(Self.mostTogether - 1).prefix { $0.request != nil }
        waiting.removeFirst(together.count)
        alone = together.isEmpty ? alone + 1 : 0
        return Array(together)
    }

    /// Takes out who has the lead next; nil where nobody waits, and then who comes has it.
    mutating func next() -> Waiting? {
        guard waiting.isEmpty else { return waiting.removeFirst() }
        isLed = false
        return nil
    }
}

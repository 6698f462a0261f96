/// Answers that were given since the log last grew, the newest of them, up to a number of bytes.
///
/// An answer follows from its question and the log's position alone, so that it can be given again until the log grows.
/// Who asks what is being worked out already waits for the same work.
struct AnswerCache {
    private var head = 0
    private var tasks: [String: Task<Rendered, any Error>] = [:]
    private var kept: [(question: String, bytes: Int)] = []
    private var bytes = 0
    private let capacity: Int

    /// A cache of so many bytes.
    init(capacity: Int = 64 << 20) {
        self.capacity = capacity
    }

    /// Forgets what was answered from a shorter log.
    mutating func move(to head: Int) {
        if head == self.head { return }
        self = AnswerCache(capacity: capacity)
        self.head = head
    }

    /// The answer to a question, given or under way.
    subscript(question: String) -> Task<Rendered, any Error>? { tasks[question] }

    /// Says that an answer is under way.
    mutating func begin(_ question: String, _ task: Task<Rendered, any Error>) {
        tasks[question] = task
    }

    /// Keeps an answer that was made from the log at a position, in place of the oldest; nil where it failed.
    mutating func end(_ question: String, from head: Int, bytes size: Int?) {
        guard head == self.head, tasks[question] != nil else { return }
        guard let size, size <= capacity / 4 else {
            tasks[question] = nil
            return
        }
        kept.append((question, size))
        bytes += size
        while bytes > capacity, let oldest = kept.first {
            tasks[oldest.question] = nil
            bytes -= oldest.bytes
            kept.removeFirst()
        }
    }
}

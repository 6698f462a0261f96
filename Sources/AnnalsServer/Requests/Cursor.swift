import AnnalsModel
import Crypto

/// Where a list was left off, bound to the log's position and to the question, so that pages neither repeat nor miss.
struct Cursor {
    /// The vantage of the first page, pinned on all three clocks.
    let vantage: Vantage
    /// How many rows the pages before had.
    let offset: Int
    private let question: String

    init(vantage: Vantage, offset: Int, question: String) {
        self.vantage = vantage
        self.offset = offset
        self.question = Self.mark(question)
    }

    /// Reads a cursor.
    /// - Throws: `Problem` where the text is none, or belongs to another question.
    init(_ text: String, question: String) throws(Problem) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.prefix(4).compactMap { Int($0) }
        guard parts.count == 5, numbers.count == 4, numbers[3] >= 0 else {
            throw Problem(.badParameter, "'cursor' is none that this server gave out. Ask again without it.")
        }
        guard parts[4] == Self.mark(question) else {
            throw Problem(.badParameter, "'cursor' belongs to a question with other parameters. Ask again without it.")
        }
        let asOf = Instant(seconds: Int64(numbers[1]))
        vantage = Vantage(at: Day(number: numbers[0]), asOf: asOf, recorded: numbers[2])
        offset = numbers[3]
        self.question = String(parts[4])
    }

    /// The text that the client sends back.
    var text: String {
        let day = Int(vantage.at?.number ?? Day.last.number)
        let asOf = (vantage.asOf ?? .distantFuture).seconds
        return "\(day).\(asOf).\(vantage.recorded ?? 0).\(offset).\(question)"
    }

    private static func mark(_ question: String) -> String {
        SHA256.hash(data: Array(question.utf8)).prefix(6).map { String($0, radix: 16) }.joined(separator: "-")
    }
}

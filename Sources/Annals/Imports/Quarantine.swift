import AnnalsLog
import AnnalsModel

/// The rows of a file that were refused, each with its line and reason.
struct Quarantine {
    private let file: String
    private(set) var held: [InputRemark] = []

    init(file: String) {
        self.file = file
    }

    /// Takes a row in and gives the line that says so.
    mutating func take(line: Int, reason: String) -> String {
        let name = "\(file):\(line)"
        held.append(InputRemark(sourceID: name, article: nil, remark: Remark("refused-row", reason)))
        return "\(name): \(reason)"
    }

    /// Lets go of what it holds, for the log to keep.
    mutating func release() -> [InputRemark] {
        defer { held = [] }
        return held
    }
}

import AnnalsModel
import AnnalsReading

/// An input, or a part of one, that cannot enter a log.
public struct RefusedInput: Sendable, CustomStringConvertible {
    let refusal: Refusal

    /// Whether there is nothing at all where it should be.
    public var isMissing: Bool { refusal.reason == .missing }

    /// One line: the input, its line where it has lines, and what is wrong.
    public var description: String { refusal.description }
}

extension RefusedInput {
    /// An article that does not say when it was published could be known on no day.
    init(undated article: Article, _ remarks: [Remark]) {
        let stated = remarks.first { $0.code.hasPrefix("published") }?.message
        let reason = stated ?? "it does not say when it was published"
        let advice = reason.contains("--published") ? "" : "; state it with --published"
        refusal = Refusal(.undated, reason + advice, name: article.sourceID)
    }

    /// What the log keeps of it.
    var batch: (name: String, remark: Remark, id: Digest) {
        let name = refusal.line.map { "\(refusal.name):\($0)" } ?? refusal.name
        let remark = Remark("refused-" + refusal.reason.rawValue, refusal.message)
        return (name, remark, Digest(ofFields: ["refusal", name, refusal.reason.rawValue, refusal.message]))
    }
}

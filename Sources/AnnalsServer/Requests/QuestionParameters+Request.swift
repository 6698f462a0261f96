import Annals
import Hummingbird

extension QuestionParameters {
    /// The parameters of a request; `format` is known everywhere.
    /// - Throws: `QuestionError` for a parameter that the address does not know.
    init(_ request: Request, known: Set<String>) throws(QuestionError) {
        let pairs = request.uri.queryParameters.map { (name: String($0.key), value: String($0.value)) }
        try self.init(pairs, known: known.union(["format"]))
    }

    /// What makes the question: all but the page of it.
    var question: String { text(without: ["cursor", "limit", "format"]) }
}

import AnnalsFormats
import AnnalsLog
import AnnalsModel

extension Store {
    /// What the log remarked on: the refused inputs, or with `all` also every doubt that was decided.
    public func remarks(all: Bool) async throws -> Answer {
        var rows: [Answer.Row] = []
        var next = 0
        while true {
            let page = try await log.remarks(from: next, limit: 4096)
            if page.isEmpty { break }
            next += page.count
            rows += page.filter { all || $0.remark.code.hasPrefix("refused-") }.map(Self.row)
        }
        return Answer(
            columns: [.init("source_id", isFlexible: true), .init("code"), .init("message", isFlexible: true)],
            rows: rows,
            absence: all ? "The log has no remarks." : "No input was refused."
        )
    }

    private static func row(_ remark: InputRemark) -> Answer.Row {
        Answer.Row(
            [
                "source_id": .string(remark.sourceID), "article": JSON(remark.article?.hex),
                "code": .string(remark.remark.code), "message": .string(remark.remark.message),
                "start": JSON(remark.remark.span?.lowerBound), "end": JSON(remark.remark.span?.upperBound),
            ],
            [remark.sourceID, remark.remark.code, remark.remark.message]
        )
    }
}

import AnnalsFormats
public import AnnalsModel
import AnnalsProjections

extension Inquiry {
    /// Every time that the answer at a key changed, as more became known or, where `recorded` is asked for, as the log
    /// grew.
    ///
    /// - Throws: `QuestionError` where there is no projection of that name.
    public func vintages(
        _ name: String,
        key: String,
        at vantage: Vantage,
        alongRecorded: Bool = false
    ) throws(QuestionError) -> Answer {
        let projection = try Projection.asked(name)
        let clock: Clock = alongRecorded ? .recorded : .reported
        let vintages = archive.vintages(name, key: key, at: vantage, along: clock)
        return Answer(
            vantage: vantage,
            columns: [.init(alongRecorded ? "recorded" : "as_of"), .init("value", isFlexible: true)],
            rows: vintages.map { Self.row($0, of: projection, key: key, clock) },
            absence: "Nothing was ever known of \(name) \(key) up to this vantage."
        )
    }

    private static func row(_ vintage: Vintage, of projection: Projection, key: String, _ clock: Clock) -> Answer.Row {
        let recorded = vintage.vantage.recorded.map(String.init)
        let moment = clock == .recorded ? recorded : vintage.vantage.asOf?.description
        let headline = vintage.value.map { projection.headline($0) }
        return Answer.Row(
            [
                "vantage": JSON(vintage.vantage), "projection": .string(projection.name), "key": .string(key),
                "value": JSON(vintage.value), "headline": JSON(headline),
            ],
            [moment ?? "", headline ?? "nothing known"]
        )
    }
}

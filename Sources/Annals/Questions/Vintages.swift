import AnnalsFormats
public import AnnalsModel
import AnnalsProjections

/// Which of the successive answers to a question are shown, in the words of archives of economic data (ALFRED).
public enum VintageChoice: String, CaseIterable, Sendable {
    /// Each answer.
    case all
    /// The first that was given.
    case initial
    /// The one that the vantage gets.
    case latest
    /// What each answer has otherwise than the one before.
    case changes

    func shown(_ vintages: [Vintage]) -> [(before: Value?, vintage: Vintage)] {
        let pairs = zip([nil] + vintages.map(\.value), vintages).map { (before: $0, vintage: $1) }
        return switch self {
        case .all, .changes: pairs
        case .initial: Array(pairs.prefix(1))
        case .latest: pairs.suffix(1)
        }
    }
}

extension Inquiry {
    /// Every time that the answer at a key changed, as more became known or, where `recorded` is asked for, as the log
    /// grew.
    ///
    /// - Parameter choice: which of the answers are shown, and whether as they are or by what changed.
    /// - Throws: `QuestionError` where there is no projection of that name.
    public func vintages(
        _ name: String,
        key: String,
        at vantage: Vantage,
        alongRecorded: Bool = false,
        showing choice: VintageChoice = .all
    ) throws(QuestionError) -> Answer {
        let projection = try Projection.asked(name)
        let clock: Clock = alongRecorded ? .recorded : .reported
        let vintages = archive.vintages(name, key: key, at: vantage, along: clock)
        return Answer(
            vantage: vantage,
            columns: [
                .init(alongRecorded ? "recorded" : "as_of"),
                .init(choice == .changes ? "change" : "value", isFlexible: true),
            ],
            rows: choice.shown(vintages).map { before, vintage in
                Self.row(vintage, since: choice == .changes ? before : nil, of: projection, key: key, clock)
            },
            absence: "Nothing was ever known of \(name) \(key) up to this vantage."
        )
    }

    private static func row(
        _ vintage: Vintage,
        since before: Value?,
        of projection: Projection,
        key: String,
        _ clock: Clock
    ) -> Answer.Row {
        let recorded = vintage.vantage.recorded.map(String.init)
        let moment = clock == .recorded ? recorded : vintage.vantage.asOf?.description
        let headline = vintage.value.map { projection.headline($0) }
        let parts = before == nil ? [] : Change.Part.parts(from: before, to: vintage.value)
        let shown = vintage.value == nil || parts.isEmpty ? headline : parts.map(\.description).joined(separator: "; ")
        let change = parts.isEmpty ? [] : [JSON.Field("parts", .array(parts.map { JSON($0) }))]
        return Answer.Row(
            .object(
                [
                    .init("vantage", JSON(vintage.vantage)), .init("projection", .string(projection.name)),
                    .init("key", .string(key)), .init("value", JSON(vintage.value)), .init("headline", JSON(headline)),
                ] + change
            ),
            [moment ?? "", shown ?? "nothing known"]
        )
    }
}

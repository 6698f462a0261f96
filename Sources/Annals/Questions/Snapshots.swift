import AnnalsFormats
import AnnalsLog
public import AnnalsModel

extension Inquiry {
    /// The vantage that a name or a text stands for: a named snapshot, a date, `at@as-of` with either left out, or
    /// `head`.
    ///
    /// - Parameter base: the clocks that the text does not set.
    /// - Parameter knowledge: a bare date is what could be known by its end, and not what was the case on it.
    /// - Throws: `QuestionError` where it is none of them.
    public func vantage(_ text: String, base: Vantage, knowledge: Bool = false) async throws -> Vantage {
        if let snapshot = try await log.snapshots().first(where: { $0.name == text }) { return snapshot.vantage }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        var vantage = base
        if parts.count == 2 {
            if !parts[0].isEmpty { vantage.at = try Self.day(parts[0]) }
            if !parts[1].isEmpty { vantage.asOf = try Self.moment(parts[1]) }
        } else if knowledge {
            vantage.asOf = try Self.moment(text)
        } else {
            vantage.at = try Self.day(text)
        }
        return vantage
    }

    private static func day(_ text: String) throws(QuestionError) -> Day {
        guard let day = Day(text) ?? Instant(text)?.day() else { throw none(text) }
        return day
    }

    private static func moment(_ text: String) throws(QuestionError) -> Instant {
        guard let moment = Day(text).map({ Instant(endOf: $0) }) ?? Instant(text) else { throw none(text) }
        return moment
    }

    private static func none(_ text: String) -> QuestionError {
        QuestionError(
            "\"\(text)\" is no date, no vantage such as 2022-02-22@2022-02-23, and no snapshot of this log.",
            advice: "`annals snapshot` lists the snapshots."
        )
    }
}

extension Store {
    /// Names a vantage, pinned on all three clocks, so that its answers stay the same for ever.
    public func name(_ vantage: Vantage, _ name: String, now: Instant) async throws -> Answer {
        guard !name.isEmpty, Day(name) == nil, !name.contains("@") else {
            throw QuestionError(
                "\"\(name)\" cannot be a name.",
                advice: "Take a word that is no date and has no @ in it."
            )
        }
        let head = try await log.head()
        let pinned = Vantage(
            at: vantage.at,
            asOf: vantage.asOf,
            recorded: min(vantage.recorded ?? head, head)
        )
        let snapshot = Snapshot(name: name, vantage: pinned, recorded: now)
        try await log.save(snapshot)
        return Self.answer([snapshot])
    }

    /// The named vantages.
    public func snapshots() async throws -> Answer {
        Self.answer(try await log.snapshots())
    }

    private static func answer(_ snapshots: [Snapshot]) -> Answer {
        Answer(
            columns: [.init("name"), .init("at"), .init("as_of"), .init("recorded", .trailing)],
            rows: snapshots.map { snapshot in
                let vantage = snapshot.vantage
                return Answer.Row(
                    ["name": .string(snapshot.name), "vantage": JSON(vantage)],
                    [
                        snapshot.name, vantage.at?.description ?? "", vantage.asOf?.description ?? "",
                        vantage.recorded.map(String.init) ?? "",
                    ]
                )
            },
            absence: "The log has no snapshots. `annals snapshot NAME` names one."
        )
    }
}

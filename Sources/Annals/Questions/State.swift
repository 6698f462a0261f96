import AnnalsFormats
public import AnnalsModel
import AnnalsProjections

extension Inquiry {
    /// What projections hold, seen from a vantage: all of them, or the named one, or one value of it. What matters most
    /// comes first.
    ///
    /// - Parameter limit: how many values of each projection at most; with it the answer says how many there are.
    /// - Throws: `QuestionError` where there is no projection of that name.
    public func state(
        _ name: String?,
        key: String?,
        at vantage: Vantage,
        limit: Int? = nil
    ) throws(QuestionError) -> Answer {
        let projections = if let name { [try Projection.asked(name)] } else { Projections.all }
        var rows: [Answer.Row] = []
        var totals: [JSON.Field] = []
        for projection in projections {
            let ranked = archive.state(projection.name, at: vantage)?.ranked ?? []
            let entries = key.map { key in ranked.filter { $0.key == key } } ?? ranked
            totals.append(JSON.Field(projection.name, .integer(entries.count)))
            rows += entries.prefix(limit ?? .max).map { Self.row($0, of: projection) }
        }
        let subject = [name, key].compactMap(\.self).joined(separator: " ")
        var answer = Answer(
            vantage: vantage,
            columns: [.init("projection"), .init("key"), .init("value", isFlexible: true)],
            rows: rows,
            absence: "Nothing is known\(subject.isEmpty ? "" : " of \(subject)") from this vantage."
        )
        if limit != nil { answer.totals = totals }
        return answer
    }

    private static func row(_ entry: State.Entry, of projection: Projection) -> Answer.Row {
        let headline = projection.headline(entry.value)
        return Answer.Row(
            [
                "projection": .string(projection.name), "key": .string(entry.key), "value": JSON(entry.value),
                "headline": .string(headline), "relevance": .number((entry.relevance * 10).rounded() / 10),
            ],
            [projection.name, entry.key, headline]
        )
    }
}

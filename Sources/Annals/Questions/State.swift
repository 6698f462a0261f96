import AnnalsFormats
public import AnnalsModel
import AnnalsProjections

extension Inquiry {
    /// What projections hold, seen from a vantage: all of them, or the named one, or one value of it. What matters most
    /// comes first.
    ///
    /// - Throws: `QuestionError` where there is no projection of that name.
    public func state(_ name: String?, key: String?, at vantage: Vantage) throws(QuestionError) -> Answer {
        let projections = if let name { [try Projection.asked(name)] } else { Projections.all }
        let rows = projections.flatMap { projection in
            let entries = archive.state(projection.name, at: vantage)?.ranked ?? []
            return entries.filter { key == nil || $0.key == key }.map { Self.row($0, of: projection) }
        }
        let subject = [name, key].compactMap(\.self).joined(separator: " ")
        return Answer(
            vantage: vantage,
            columns: [.init("projection"), .init("key"), .init("value", isFlexible: true)],
            rows: rows,
            absence: "Nothing is known\(subject.isEmpty ? "" : " of \(subject)") from this vantage."
        )
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

import AnnalsModel

/// Writes events as a brief in Markdown, a line each by day, with the quotations as footnotes.
public enum Brief {
    /// The events as one document.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        var body = ""
        var notes = ""
        var day: String?
        for (index, record) in records.enumerated() {
            let when = record.event.occurred.interval.edtf
            if when != day {
                day = when
                body += "\n## \(when.isEmpty ? "No date" : when)\n\n"
            }
            body += "- \(line(record))[^\(index + 1)]\n"
            notes += "[^\(index + 1)]: \(record.evidence.map(note).joined(separator: "; "))\n"
        }
        let head =
            "# \(MarkdownTable.escape(heading.title))\n\n\(MarkdownTable.escape(heading.vantage)), log position \(heading.position).\n"
        return ExportText(
            head + body + (notes.isEmpty ? "" : "\n" + notes),
            losses: ["Codes, coordinates and how dates were read are not in a brief."]
        )
    }

    private static func line(_ record: EventRecord) -> String {
        let event = record.event
        let status = record.status == .standing ? "" : " (\(record.status.rawValue))"
        let modality = event.modality == .happened ? "" : "*\(event.modality.rawValue)* "
        return modality + MarkdownTable.escape(EventSheet.headline(event)) + status
    }

    private static func note(_ evidence: Evidence) -> String {
        let source = MarkdownTable.escape("\(evidence.outlet ?? evidence.sourceID), \(evidence.published)")
        let link = evidence.url.map { ", <\($0.filter { $0 != ">" && $0 != " " })>" } ?? ""
        return "“\(MarkdownTable.escape(evidence.quote))” \(source)\(link)"
    }
}

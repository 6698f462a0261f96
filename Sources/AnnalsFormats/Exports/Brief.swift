import AnnalsModel

/// Writes events as a brief in Markdown, a line each by day, with the quotations as footnotes.
public enum Brief {
    /// The events as one document.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let head =
            "# \(MarkdownTable.escape(heading.title))\n\n\(MarkdownTable.escape(heading.vantage)), log position \(heading.position).\n"
        let body = DaySections(records).sections.map(section)
        let notes = records.enumerated().map { "[^\($0 + 1)]: \($1.evidence.map(note).joined(separator: "; "))\n" }
        return ExportText(
            head + body.joined() + (notes.isEmpty ? "" : "\n" + notes.joined()),
            losses: ["Codes, coordinates and how dates were read are not in a brief."]
        )
    }

    private static func section(_ section: DaySections.Section) -> String {
        "\n## \(section.title)\n\n" + section.records.map { "- \(line($1))[^\($0)]\n" }.joined()
    }

    private static func line(_ record: EventRecord) -> String {
        let event = record.event
        let status = record.status == .standing ? "" : " (\(record.status.rawValue))"
        let modality = event.modality == .happened ? "" : "*\(event.modality.rawValue)* "
        return modality + MarkdownTable.escape(EventSheet.headline(event)) + status
    }

    private static func note(_ evidence: Evidence) -> String {
        let source = MarkdownTable.escape("\(evidence.outlet ?? evidence.sourceID), \(evidence.published)")
        let link = WebLink.safe(evidence.url).map { ", <\($0)>" } ?? ""
        return "“\(MarkdownTable.escape(evidence.quote))” \(source)\(link)"
    }
}

import AnnalsModel

/// Writes events as a feed (Atom, RFC 4287), the latest reported first.
public enum Atom {
    /// The events as one document.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let latest = records.sorted { ($1.event.reported, $0.id) < ($0.event.reported, $1.id) }
        let updated = latest.first?.event.reported.description ?? heading.made
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <id>urn:annals:events</id>
              <title>\(XMLText.escape(heading.title))</title>
              <subtitle>\(XMLText.escape("\(heading.vantage), log position \(heading.position)"))</subtitle>
              <updated>\(updated)</updated>
              <author><name>annals</name></author>
            \(latest.map(entry).joined())</feed>

            """
        return ExportText(text, losses: ["Only kind, actors, dates, quotations and sources are in a feed."])
    }

    private static func entry(_ record: EventRecord) -> String {
        let event = record.event
        let quotes = record.evidence.map { "“\($0.quote)” (\($0.outlet ?? $0.sourceID), \($0.published))" }
        let link = WebLink.safe(event.evidence.url).map { "    " + XMLText.element("link", ["href": $0]) + "\n" } ?? ""
        let kind = XMLText.element("category", ["term": event.kind.rawValue])
        return """
              <entry>
                <id>urn:annals:event:\(XMLText.escape(record.id))</id>
                <title>\(XMLText.escape("\(event.occurred.interval.edtf) \(EventSheet.headline(event))"))</title>
                <updated>\(event.reported)</updated>
            \(link)    \(kind)
                <summary>\(XMLText.escape(quotes.joined(separator: "\n")))</summary>
              </entry>

            """
    }
}

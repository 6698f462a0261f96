import AnnalsModel

/// Writes events as one page for a browser, a line each by day, with the quotations and their sources below each.
///
/// The page is whole in itself: it fetches nothing and runs nothing, reads in light and dark, and prints. It is written
/// so that it is well-formed XML as well as HTML.
public enum HTMLBrief {
    /// The events as one document.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let sections = DaySections(records).sections
        let title = XMLText.escape(heading.title)
        let text = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="generator" content="annals"/>
            <title>\(title)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(title)</h1>
            <p>\(XMLText.escape(heading.vantage)), log position \(heading.position). Made \(XMLText.escape(heading.made)).</p>
            <p>\(records.count) events, each with the sentence that reports it.</p>
            </header>
            <main>
            \(sections.map(section).joined())</main>
            </body>
            </html>

            """
        return ExportText(text, losses: ["Codes, coordinates and how dates were read are not on the page."])
    }

    private static func section(_ section: DaySections.Section) -> String {
        let items = section.records.map { item($1, number: $0) }
        return "<section>\n<h2>\(XMLText.escape(section.title))</h2>\n<ol>\n\(items.joined())</ol>\n</section>\n"
    }

    private static func item(_ record: EventRecord, number: Int) -> String {
        let event = record.event
        let marks = [
            event.modality == .happened ? nil : event.modality.rawValue,
            record.status == .standing ? nil : record.status.rawValue,
        ].compactMap(\.self).map { " <span class=\"mark\">\($0)</span>" }
        return """
            <li id="e\(number)" value="\(number)">
            <p>\(XMLText.escape(EventSheet.headline(event)))\(marks.joined())</p>
            \(record.evidence.map(quotation).joined())</li>

            """
    }

    private static func quotation(_ evidence: Evidence) -> String {
        let source = XMLText.escape("\(evidence.outlet ?? evidence.sourceID), \(evidence.published)")
        let cite = WebLink.safe(evidence.url).map {
            "<a href=\"\(XMLText.escape($0))\" rel=\"noreferrer\">\(source)</a>"
        }
        return """
            <blockquote><p>\(XMLText.escape(evidence.quote))</p><footer>\(cite ?? source)</footer></blockquote>

            """
    }

    private static let style = """
        :root { color-scheme: light dark; }
        body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
        h1 { margin-bottom: 0; }
        h2 { border-bottom: 1px solid; font-size: 1.1rem; }
        ol { padding-left: 2.5rem; }
        li { break-inside: avoid; margin-bottom: 1rem; }
        li p { margin: 0; }
        blockquote { border-left: 3px solid; margin: .4rem 0; opacity: .85; padding-left: .8rem; }
        footer { font-size: .85rem; }
        .mark { border: 1px solid; border-radius: .3rem; font-size: .8rem; padding: 0 .3rem; }
        """
}

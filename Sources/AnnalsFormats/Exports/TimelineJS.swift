import AnnalsModel

/// Writes dated events for TimelineJS 3 (Knight Lab), as its JSON or as the sheet that it reads from a spreadsheet.
public enum TimelineJS {
    /// The events as one document of JSON.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let dated = dated(records)
        var text = JSONText()
        text.object { text in
            text.field("title") { text in
                text.field("text") { text in
                    text.field("headline", heading.title)
                    text.field("text", "\(heading.vantage), log position \(heading.position)")
                }
            }
            text.field("events", each: dated) { $0.slide($1) }
        }
        text.endLine()
        return ExportText(text.string, losses: losses(records, dated))
    }

    /// The columns of the template of its spreadsheet.
    private static let columns = [
        "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline",
        "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
    ]

    /// The events as rows of its spreadsheet, below a row for the title.
    public static func sheet(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let dated = dated(records)
        let title = row([
            "Headline": heading.title, "Text": "\(heading.vantage), log position \(heading.position)",
            "Type": "title",
        ])
        let rows = dated.map { CSV.line(row($0)) }
        return ExportText(
            CSV.line(columns) + CSV.line(title) + rows.joined(),
            losses: losses(records, dated)
        )
    }

    private static func row(_ record: EventRecord) -> [String] {
        let interval = record.event.occurred.interval
        let end = interval.latest == interval.start ? nil : interval.latest
        return row(
            parts("", interval.start).merging(parts("End ", end)) { $1 }.merging([
                "Display Date": interval.edtf, "Headline": XMLText.escape(EventSheet.headline(record.event)),
                "Text": body(record), "Group": record.event.kind.entry.family,
            ]) { $1 }
        )
    }

    private static func row(_ cells: [String: String]) -> [String] {
        columns.map { cells[$0] ?? "" }
    }

    private static func parts(_ side: String, _ day: Day?) -> [String: String] {
        guard let parts = day?.parts else { return [:] }
        return ["\(side)Year": "\(parts.year)", "\(side)Month": "\(parts.month)", "\(side)Day": "\(parts.day)"]
    }

    private static func dated(_ records: [EventRecord]) -> [EventRecord] {
        records.filter { $0.event.occurred.interval.start != nil }
    }

    private static func losses(_ records: [EventRecord], _ dated: [EventRecord]) -> [String] {
        let missing = records.count - dated.count
        return ["Only headline, dates, family of kinds, quotations and sources are on a line of time."]
            + (missing == 0 ? [] : ["\(missing) events without a date are not in the file."])
    }

    fileprivate static func body(_ record: EventRecord) -> String {
        record.evidence.map { evidence in
            let source = XMLText.escape("\(evidence.outlet ?? evidence.sourceID), \(evidence.published)")
            return "<blockquote>\(XMLText.escape(evidence.quote))</blockquote><p>\(source)</p>"
        }.joined()
    }
}

extension JSONText {
    fileprivate mutating func slide(_ record: EventRecord) {
        let event = record.event
        let interval = event.occurred.interval
        object { text in
            text.field("unique_id", record.id)
            if let day = interval.start { text.field("start_date") { $0.date(day) } }
            if let last = interval.latest, last != interval.start { text.field("end_date") { $0.date(last) } }
            text.field("group", event.kind.entry.family)
            text.field("text") { text in
                text.field("headline", XMLText.escape(EventSheet.headline(event)))
                text.field("text", TimelineJS.body(record))
            }
        }
    }

    private mutating func date(_ day: Day) {
        let parts = day.parts
        field("year", parts.year)
        field("month", parts.month)
        field("day", parts.day)
    }
}

extension Interval {
    /// The day that stands for it on a line of time: the first, or the last where the first is open.
    var start: Day? { earliest ?? latest }
}

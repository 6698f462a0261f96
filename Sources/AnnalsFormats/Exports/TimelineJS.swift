import AnnalsModel

/// Writes dated events for TimelineJS 3 (Knight Lab, "JSON format").
public enum TimelineJS {
    /// The events as one document.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let dated = records.filter { $0.event.occurred.interval.start != nil }
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
        let missing = records.count - dated.count
        return ExportText(
            text.string,
            losses: missing == 0 ? [] : ["\(missing) events without a date are not in the file."]
        )
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
                text.field("text", Self.body(record))
            }
        }
    }

    private mutating func date(_ day: Day) {
        let parts = day.parts
        field("year", parts.year)
        field("month", parts.month)
        field("day", parts.day)
    }

    private static func body(_ record: EventRecord) -> String {
        record.evidence.map { evidence in
            let source = XMLText.escape("\(evidence.outlet ?? evidence.sourceID), \(evidence.published)")
            return "<blockquote>\(XMLText.escape(evidence.quote))</blockquote><p>\(source)</p>"
        }.joined()
    }
}

extension Interval {
    /// The day that stands for it on a line of time: the first, or the last where the first is open.
    var start: Day? { earliest ?? latest }
}

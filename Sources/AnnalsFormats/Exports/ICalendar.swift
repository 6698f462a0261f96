public import AnnalsModel

/// Writes meetings as calendar entries (iCalendar, RFC 5545) that are published (RFC 5546, section 3.2.1). A cancelled one
/// keeps its identity under a higher sequence number, so that a calendar that shows it takes it away.
public enum ICalendar {
    /// A meeting of the calendar.
    public struct Meeting: Hashable, Sendable {
        /// What keeps it the same through every word about it.
        public let key: String
        /// The days that it is set for.
        public let days: Interval
        /// `cancelled`, `postponed`, `scheduled`, `held`, …
        public let status: String
        /// Where it is to be; nil where unknown.
        public let place: String?
        /// Who meets.
        public let summary: String
        /// The quotations that tell of it.
        public let description: String

        /// Makes a meeting of its parts.
        public init(
            key: String,
            days: Interval,
            status: String,
            place: String?,
            summary: String,
            description: String = ""
        ) {
            self.key = key
            self.days = days
            self.status = status
            self.place = place
            self.summary = summary
            self.description = description
        }
    }

    /// The meetings as one document; those without a date are left out.
    /// - Parameter sequence: the revision of the calendar: a later one, or one that knows more, has a higher number.
    public static func text(_ meetings: [Meeting], heading: ExportHeading, sequence: Int) -> ExportText {
        let dated = meetings.filter { $0.days.earliest != nil }
        let stamp = heading.made.filter { $0 != "-" && $0 != ":" }
        let lines =
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//annals//events//EN", "METHOD:PUBLISH",
                "X-WR-CALNAME:" + escape(heading.title), "X-WR-CALDESC:" + escape(heading.sentence),
            ]
            + dated.flatMap { entry($0, stamp: stamp, sequence: sequence) } + ["END:VCALENDAR"]
        let missing = meetings.count - dated.count
        return ExportText(
            lines.map(fold).joined(),
            losses: ["Only meetings are in a calendar."]
                + (missing == 0 ? [] : ["\(missing) meetings without a date are not in the file."])
        )
    }

    private static func entry(_ meeting: Meeting, stamp: String, sequence: Int) -> [String] {
        guard let first = meeting.days.earliest else { return [] }
        let end = (meeting.days.latest ?? first).advanced(by: 1)
        let place = meeting.place.map { ["LOCATION:" + escape($0)] } ?? []
        let description = meeting.description.isEmpty ? [] : ["DESCRIPTION:" + escape(meeting.description)]
        return [
            "BEGIN:VEVENT", "UID:\(escape(meeting.key))@annals", "DTSTAMP:\(stamp)", "SEQUENCE:\(sequence)",
            "ORGANIZER;CN=annals:invalid:nomail",
            "DTSTART;VALUE=DATE:\(digits(first))", "DTEND;VALUE=DATE:\(digits(end))",
            "STATUS:\(status(meeting.status))",
            "SUMMARY:" + escape("\(meeting.summary) (\(meeting.status))"),
        ] + place + description + ["END:VEVENT"]
    }

    private static func status(_ status: String) -> String {
        switch status {
        case "cancelled", "postponed", "suspended": "CANCELLED"
        case "scheduled", "held": "CONFIRMED"
        default: "TENTATIVE"
        }
    }

    private static func digits(_ day: Day) -> String {
        "\(day)".filter { $0 != "-" }
    }

    private static func escape(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\", ";", ",": "\\\(scalar)"
            case "\n", "\r": "\\n"
            case "\u{0}"..<"\u{20}", "\u{7F}": ""
            default: String(scalar)
            }
        }.joined()
    }

    /// A line of at most 75 octets, the rest on lines that start with a space (section 3.1).
    private static func fold(_ line: String) -> String {
        var folded = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = String(scalar).utf8.count
            if octets + width > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(scalar)
            octets += width
        }
        return folded + "\r\n"
    }
}

import AnnalsModel

/// Events under the days that they happened on, as a brief lists them.
struct DaySections {
    /// The events of one day, or of one stretch of days.
    struct Section {
        /// The day in EDTF, or `No date`.
        let title: String
        /// The events, each with its number in the brief, from 1.
        let records: [(number: Int, record: EventRecord)]
    }

    /// The sections, in the order of the events.
    let sections: [Section]

    init(_ records: [EventRecord]) {
        var sections: [Section] = []
        for (index, record) in records.enumerated() {
            let when = record.event.occurred.interval.edtf
            let title = when.isEmpty ? "No date" : when
            let held = sections.last?.title == title ? sections.removeLast().records : []
            sections.append(Section(title: title, records: held + [(index + 1, record)]))
        }
        self.sections = sections
    }
}

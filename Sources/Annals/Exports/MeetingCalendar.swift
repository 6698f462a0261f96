import AnnalsFormats
import AnnalsLog
import AnnalsModel
import AnnalsProjections

extension Inquiry {
    /// The meetings that are known from a vantage, with what became of them.
    func calendar(at vantage: Vantage, heading: ExportHeading) async throws -> ExportText {
        var meetings: [ICalendar.Meeting] = []
        for entry in archive.state("meetings", at: vantage)?.entries ?? [] {
            meetings.append(try await meeting(entry, at: vantage))
        }
        return ICalendar.text(meetings, heading: heading, sequence: try await entries(knownFrom: vantage))
    }

    private func meeting(_ entry: State.Entry, at vantage: Vantage) async throws -> ICalendar.Meeting {
        let date = entry.value["date"].flatMap { Interval(edtf: $0.description) }
        let place = entry.value["place"].flatMap { $0.isEmpty ? nil : $0.description }
        let parties = entry.key.split(separator: ":").dropLast().joined(separator: " and ")
        let reports = try await archive.why("meetings", key: entry.key, at: vantage, in: log).flatMap(\.evidence)
        return ICalendar.Meeting(
            key: entry.key,
            days: date ?? .unknown,
            status: entry.value["status"]?.description ?? "",
            place: place,
            summary: "Meeting of \(parties)",
            description: reports.map { "“\($0.quote)” \($0.outlet ?? $0.sourceID), \($0.published)" }.joined(
                separator: "\n"
            )
        )
    }

    /// How many entries of the log a vantage can know of. It only grows as the log grows, or the vantage moves on.
    private func entries(knownFrom vantage: Vantage) async throws -> Int {
        let last = min(vantage.recorded ?? head, head)
        guard last > 0 else { return 0 }
        let known = Filter(reported: vantage.asOf.map { Instant(seconds: .min)...$0 })
        var count = 0
        try await log.scan(1...last, where: known, reading: []) { block, names in
            count += RowTest(known, positions: 1...last, names: names).rows(in: block).count
        }
        return count
    }
}

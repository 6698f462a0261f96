import AnnalsLog
import AnnalsModel
import GRDB

/// Checks runs of entries one behind the other: that they unpack, follow without a gap, and carry the hash chain on.
struct EntryCheck: Sendable {
    private(set) var chain = Chain()
    private(set) var next = 1
    private(set) var findings: [Verification.Finding] = []
    /// Where the last page ended; nil when all is checked.
    private(set) var goesOn: Int? = 1

    /// Checks some segments, or the tail.
    mutating func checkPage(_ db: Database, _ names: Names) throws {
        let rows = SegmentRows(db: db, names: names)
        var texts = TextCache(db)
        for row in try rows.sealed(from: next, limit: 8) { checkSealed(row, rows, &texts) }
        let last = try rows.sealedEnd()
        goesOn = next <= last ? next : nil
        if goesOn == nil { try checkTail(rows, &texts) }
    }

    private mutating func checkSealed(_ row: SegmentRows.Sealed, _ rows: SegmentRows, _ texts: inout TextCache) {
        let first = row.segment.firstPosition
        do {
            if try row.segment.zone(names: rows.names) != rows.zone(row.zone, first: first) {
                report(.zone, first, "The zone map of the segment from position \(first) on is not its own.")
            }
        } catch {
            report(.zone, first, "\(error)")
        }
        check(row, rows, &texts)
    }

    private mutating func checkTail(_ rows: SegmentRows, _ texts: inout TextCache) throws {
        for row in try rows.tailRows(from: next) { check(row, rows, &texts) }
    }

    /// Checks a run of entries; whatever is found, the next run is checked from the link that is stored.
    private mutating func check(_ row: SegmentRows.Sealed, _ rows: SegmentRows, _ texts: inout TextCache) {
        let (first, count) = (row.segment.firstPosition, row.segment.count)
        if first != next { report(.gap, next, "Position \(next) is followed by \(first).") }
        do {
            let entries = try row.segment.entries(names: rows.names, rows: { Array(0..<$0.count) }) {
                try texts.text($0)
            }
            for entry in entries {
                chain.add(entry.content, position: entry.position, recorded: entry.recorded)
                try checkQuotation(entry, &texts)
            }
            if chain.link != row.link {
                report(.chain, first, "Positions \(first) to \(first + count - 1) do not hold what was appended there.")
            }
        } catch {
            report(.segment, first, "\(error)")
        }
        chain = Chain(row.link)
        next = first + max(1, count)
    }

    private mutating func checkQuotation(_ entry: Entry, _ texts: inout TextCache) throws {
        guard let evidence = entry.content.event?.evidence, let text = try texts.text(named: evidence.article) else {
            return
        }
        let isInside = evidence.span.lowerBound >= 0 && evidence.span.upperBound <= text.count
        if !isInside || text[evidence.span] != evidence.quote {
            let article = evidence.article.short
            report(.quotation, entry.position, "The quotation at position \(entry.position) is not in text \(article).")
        }
    }

    private mutating func report(_ check: Verification.Finding.Check, _ position: Int?, _ message: String) {
        findings.append(Verification.Finding(check, at: position, message))
    }
}

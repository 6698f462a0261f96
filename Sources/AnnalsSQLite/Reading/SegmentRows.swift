import AnnalsLog
import Foundation
import GRDB

/// The sealed segments and the tail of a log in its file.
struct SegmentRows {
    /// Some of the segments that were asked for, in order of position.
    struct Page: Sendable {
        var segments: [Segment] = []
        /// The tail, where it was reached, behind the segments.
        var tail: [BlockBuilder] = []
        /// The position to go on from; nil where there are no more.
        var next: Int?
    }

    /// A row of the tail or of the segments, as it is stored.
    struct Sealed {
        let segment: Segment
        /// The hash chain's link behind its last entry.
        let link: [UInt8]
        /// The zone map's frame; empty in the tail.
        let zone: [UInt8]

        init(_ row: Row) throws {
            segment = try Segment(
                firstPosition: row.decode(atIndex: 0),
                count: row.decode(atIndex: 1),
                facts: row.bytes(2),
                details: row.bytes(3)
            )
            link = row.bytes(4)
            zone = row.bytes(5)
        }
    }

    /// What to read of each segment.
    enum Parts { case facts, all }

    let db: Database
    let names: Names

    /// Where the entries end: the position of the last one.
    func head() throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT coalesce(
                        (SELECT first + count - 1 FROM tail ORDER BY first DESC LIMIT 1),
                        (SELECT first + count - 1 FROM segments ORDER BY first DESC LIMIT 1),
                        0)
                    """
            )
        ) ?? 0
    }

    /// The hash chain's link behind the last entry.
    func link() throws -> [UInt8] {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT link FROM (
                    SELECT first, link FROM tail UNION ALL SELECT first, link FROM segments
                ) ORDER BY first DESC LIMIT 1
                """
        )
        return row?.bytes(0) ?? Chain().link
    }

    /// The segments from a position on that can hold a row which passes the test: sealed ones first, some at a time,
    /// then the whole tail.
    func page(from position: Int, _ test: RowTest, _ parts: Parts, limit: Int) throws -> Page {
        var page = Page()
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT first, count, zone FROM segments
                    WHERE first >= coalesce((SELECT max(first) FROM segments WHERE first <= ?), 0) ORDER BY first
                    """
            ),
            arguments: [position]
        )
        var next = position
        while let row = try rows.next() {
            let (first, count): (Int, Int) = try (row.decode(atIndex: 0), row.decode(atIndex: 1))
            if first + count <= position { continue }
            guard first <= test.positions.upperBound else { return page }
            next = first + count
            guard try mayPass(row.bytes(2), first: first, test) else { continue }
            page.segments.append(try sealed(first: first, count: count, parts))
            if page.segments.count == limit {
                page.next = next
                return page
            }
        }
        if next <= test.positions.upperBound { page.tail = try runs(from: next) }
        return page
    }

    private func mayPass(_ zone: [UInt8], first: Int, _ test: RowTest) throws -> Bool {
        try self.zone(zone, first: first).canPass(test, names: names)
    }

    /// The zone map of the segment from a position on, unpacked and checked.
    func zone(_ zone: [UInt8], first: Int) throws -> ZoneMap {
        try ZoneMap(Frame.unpack(zone, seed: first, what: "The zone map of the segment from position \(first) on"))
    }

    private func sealed(first: Int, count: Int, _ parts: Parts) throws -> Segment {
        let columns = parts == .facts ? "facts, NULL" : "facts, details"
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(columns) FROM segments WHERE first = ?"),
            arguments: [first]
        )
        return Segment(
            firstPosition: first,
            count: count,
            facts: row?.bytes(0) ?? [],
            details: row?.bytes(1) ?? []
        )
    }

    /// The tail from a position on, laid out as it will be sealed.
    func runs(from position: Int) throws -> [BlockBuilder] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT first, count, facts, details FROM tail WHERE first + count > ? ORDER BY first"
            ),
            arguments: [position]
        )
        var runs: [BlockBuilder] = []
        while let row = try rows.next() {
            let segment = try Segment(
                firstPosition: row.decode(atIndex: 0),
                count: row.decode(atIndex: 1),
                facts: row.bytes(2),
                details: row.bytes(3)
            )
            if runs.last.map({ $0.count >= Block.capacity }) ?? true {
                runs.append(BlockBuilder(firstPosition: segment.firstPosition))
            }
            try runs[runs.count - 1].append(segment, names: names)
        }
        return runs
    }
}

extension SegmentRows {
    /// Sealed segments from a position on, whole.
    func sealed(from position: Int, limit: Int) throws -> [Sealed] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT first, count, facts, details, link, zone FROM segments WHERE first + count > ?
                ORDER BY first LIMIT ?
                """,
            arguments: [position, limit]
        ).map(Sealed.init)
    }

    /// The position of the last entry that is sealed; 0 for none.
    func sealedEnd() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT first + count - 1 FROM segments ORDER BY first DESC LIMIT 1") ?? 0
    }

    /// The rows of the tail from a position on.
    func tailRows(from position: Int) throws -> [Sealed] {
        try Row.fetchAll(
            db,
            sql: "SELECT first, count, facts, details, link, x'' FROM tail WHERE first + count > ? ORDER BY first",
            arguments: [position]
        ).map(Sealed.init)
    }
}

import AnnalsLog
import GRDB

/// The names of a log in its file.
enum NameRows {
    /// Brings names up to date with what is stored.
    static func refresh(_ names: inout Names, from db: Database) throws {
        for sort in Names.Sort.allCases {
            let known = names[sort].count
            let statement = try db.cachedStatement(
                sql: """
                    SELECT number, term, label, latitude, longitude, precision
                    FROM names WHERE sort = ? AND number > ? ORDER BY number
                    """
            )
            let rows = try Row.fetchCursor(statement, arguments: [sort.rawValue, known])
            while let row = try rows.next() { try names.restore(name(row, sort)) }
        }
    }

    private static func name(_ row: Row, _ sort: Names.Sort) throws -> Names.Row {
        let precision = try row.decode(Int64?.self, atIndex: 5)
        return Names.Row(
            sort: sort,
            number: try row.decode(atIndex: 0),
            term: try row.decode(atIndex: 1),
            label: try row.decode(atIndex: 2),
            place: try precision.map {
                try (row.decode(atIndex: 3), row.decode(atIndex: 4), PlaceCode.precision(UInt64(clamping: $0)))
            }
        )
    }

    static func insert(_ rows: [Names.Row], into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO names (sort, number, term, label, latitude, longitude, precision)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        )
        for row in rows {
            try statement.execute(arguments: [
                row.sort.rawValue, row.number, row.term, row.label, row.place?.latitude, row.place?.longitude,
                row.place.map { Int64(PlaceCode.number($0.precision)) },
            ])
        }
    }
}

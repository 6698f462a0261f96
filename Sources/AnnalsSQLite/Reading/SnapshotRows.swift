import AnnalsLog
import AnnalsModel
import GRDB

/// The named vantages of a log in its file.
struct SnapshotRows {
    let db: Database

    func insert(_ snapshot: Snapshot) throws {
        if let same = try snapshots().first(where: { $0.name == snapshot.name }) {
            if same.vantage != snapshot.vantage { throw LogError.nameTaken(snapshot.name) }
            return
        }
        try db.execute(
            sql: "INSERT INTO snapshots (name, at_day, as_of, recorded_position, recorded) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                snapshot.name, snapshot.vantage.at?.number, snapshot.vantage.asOf?.seconds,
                snapshot.vantage.recorded, snapshot.recorded.seconds,
            ]
        )
    }

    func snapshots() throws -> [Snapshot] {
        try Row.fetchAll(
            db,
            sql: "SELECT name, at_day, as_of, recorded_position, recorded FROM snapshots ORDER BY number"
        ).map { row in
            Snapshot(
                name: try row.decode(atIndex: 0),
                vantage: Vantage(
                    at: try row.decode(Int?.self, atIndex: 1).map { Day(number: $0) },
                    asOf: try row.decode(Int64?.self, atIndex: 2).map { Instant(seconds: $0) },
                    recorded: try row.decode(atIndex: 3)
                ),
                recorded: try Instant(seconds: row.decode(atIndex: 4))
            )
        }
    }
}

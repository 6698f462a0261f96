import AnnalsLog
import Foundation
import GRDB

/// The checkpoints of projections in a log's file, each a frame, so that a damaged one shows.
struct CheckpointRows {
    let db: Database

    func replace(_ checkpoint: Checkpoint) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO checkpoints (projection, version, position, state) VALUES (?, ?, ?, ?)",
            arguments: [
                checkpoint.projection, checkpoint.version, checkpoint.position,
                Data(Frame.pack(checkpoint.state, seed: checkpoint.position, effort: .quick)),
            ]
        )
    }

    func removeAll() throws {
        try db.execute(sql: "DELETE FROM checkpoints")
    }

    func end(of projection: String, version: Int) throws -> Int {
        try Int.fetchOne(
            db,
            sql: "SELECT position FROM checkpoints WHERE projection = ? AND version = ?",
            arguments: [projection, version]
        ) ?? 0
    }

    func checkpoint(of projection: String, version: Int) throws -> Checkpoint? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT position, state FROM checkpoints WHERE projection = ? AND version = ?",
            arguments: [projection, version]
        )
        guard let row else { return nil }
        let position: Int = try row.decode(atIndex: 0)
        let state = try Frame.unpack(row.bytes(1), seed: position, what: "The checkpoint of \(projection)")
        return Checkpoint(projection: projection, version: version, position: position, state: state)
    }
}

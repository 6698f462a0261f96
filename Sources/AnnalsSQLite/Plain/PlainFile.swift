import AnnalsLog
import Foundation
import GRDB

/// A new SQLite file of plain tables, for other programs to read. It is no log.
public struct PlainFile {
    /// A column of a table.
    public struct Column: Hashable, Sendable {
        /// The storage classes of SQLite.
        public enum Sort: String, Sendable { case text = "TEXT", integer = "INTEGER", real = "REAL" }

        let name: String
        let sort: Sort

        /// Makes a column.
        public init(_ name: String, _ sort: Sort = .text) {
            self.name = name
            self.sort = sort
        }
    }

    /// The value of a cell.
    public enum Cell: Hashable, Sendable {
        case null
        case text(String)
        case integer(Int)
        case real(Double)
    }

    private let path: String
    private let part: String
    private let queue: DatabaseQueue

    /// Starts a file. It appears under its name when it is finished.
    /// - Throws: `LogError` with code `conflict` where there is a file of that name already.
    public init(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw LogError(
                .conflict,
                "There is a file \(path) already.",
                advice: "Give another path, or move that file away first."
            )
        }
        self.path = path
        part = path + ".part"
        try? FileManager.default.removeItem(atPath: part)
        do {
            queue = try DatabaseQueue(path: part)
        } catch {
            throw SQLiteFailure.logError(error, path: path)
        }
    }

    /// Makes a table.
    public func make(_ table: String, _ columns: [Column]) throws {
        let columns = columns.map { "\"\($0.name)\" \($0.sort.rawValue)" }.joined(separator: ", ")
        try write { try $0.execute(sql: "CREATE TABLE \"\(table)\" (\(columns)) STRICT") }
    }

    /// Adds rows to a table, a cell for each of its columns.
    public func add(_ rows: [[Cell]], to table: String) throws {
        guard let width = rows.first?.count else { return }
        let places = Array(repeating: "?", count: width).joined(separator: ", ")
        try write { db in
            let statement = try db.makeStatement(sql: "INSERT INTO \"\(table)\" VALUES (\(places))")
            for row in rows { try statement.execute(arguments: StatementArguments(row.map(\.value))) }
        }
    }

    /// Ends the file and gives it its name.
    public func finish() throws {
        do {
            try queue.close()
            try FileManager.default.moveItem(atPath: part, toPath: path)
        } catch {
            throw SQLiteFailure.logError(error, path: path)
        }
    }

    /// Takes away what was written of it.
    public func discard() {
        try? queue.close()
        try? FileManager.default.removeItem(atPath: part)
    }

    private func write(_ body: (Database) throws -> Void) throws {
        do {
            try queue.write(body)
        } catch {
            throw SQLiteFailure.logError(error, path: path)
        }
    }
}

extension PlainFile.Cell {
    fileprivate var value: (any DatabaseValueConvertible)? {
        switch self {
        case .null: nil
        case .text(let text): text
        case .integer(let number): number
        case .real(let number): number
        }
    }
}

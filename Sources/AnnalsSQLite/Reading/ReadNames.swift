import AnnalsLog
import GRDB
import Synchronization

/// The names as readers know them, brought up to date with each transaction that needs them.
final class ReadNames: Sendable {
    private let names = Mutex(Names())

    /// Names that cover everything a transaction sees.
    func current(in db: Database) throws -> Names {
        try names.withLock { names in
            try NameRows.refresh(&names, from: db)
            return names
        }
    }
}

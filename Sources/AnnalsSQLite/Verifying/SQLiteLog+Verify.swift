import AnnalsLog
import GRDB

extension SQLiteLog {
    /// Checks everything that the log holds: the file, checksums, gaps, the hash chain, zone maps, that each text has its
    /// digest and each quotation stands in its text.
    ///
    /// What is appended meanwhile is checked or not. Damage is a finding and not an error.
    /// - Throws: `LogError` where the file cannot be read at all.
    public func verify() async throws -> Verification {
        var verification = Verification()
        let records = try await read { db, _ in
            var check = RecordCheck(db)
            try check.run()
            return (check.findings, check.texts)
        }
        let entries = try await checkEntries()
        (verification.findings, verification.texts) = records
        verification.findings += entries.findings
        verification.entries = entries.next - 1
        verification.link = entries.chain.hex
        return verification
    }

    private func checkEntries() async throws -> EntryCheck {
        var check = EntryCheck()
        while check.goesOn != nil {
            check = try await read { [check] db, names in
                var check = check
                try check.checkPage(db, names)
                return check
            }
        }
        return check
    }
}

import AnnalsFormats
import AnnalsLog
import AnnalsSQLite

extension Store {
    /// Checks everything that the log holds, and that the checkpoint of the projections is what the entries fold to; a row
    /// for each thing that is not as it was written, none for a sound log.
    ///
    /// - Throws: `LogError` where the file cannot be read at all.
    public func verify() async throws -> (answer: Answer, summary: String) {
        var verification = try await file.verify()
        verification.findings += try await CheckpointCheck(log: log).findings()
        return Self.answer(verification)
    }

    /// Writes a sound copy of the log into a new file, also while the log is being written.
    ///
    /// - Throws: `LogError` where there is a file at the path already, or it cannot be written.
    public func backup(to path: String) async throws {
        try await file.backup(to: path)
    }

    /// Makes a log of a backup, once everything in it is checked.
    ///
    /// - Throws: `LogError` where there is a log at the path already, or the backup is damaged.
    public static func restore(_ backup: String, to path: String) async throws -> String {
        answer(try await SQLiteLog.restore(backup, to: path)).summary
    }

    private static func answer(_ verification: Verification) -> (answer: Answer, summary: String) {
        let rows = verification.findings.map { finding in
            Answer.Row(
                [
                    "check": .string(finding.check.rawValue), "position": JSON(finding.position),
                    "message": .string(finding.message),
                ],
                [finding.check.rawValue, finding.position.map(String.init) ?? "", finding.message]
            )
        }
        let checked = "\(verification.entries) entries and \(verification.texts) texts"
        let verdict = verification.isSound ? "sound" : "not as they were written"
        let answer = Answer(
            columns: [.init("check"), .init("position", .trailing), .init("message", isFlexible: true)],
            rows: rows,
            absence: ""
        )
        return (answer, "\(checked) are \(verdict); the chain's link is \(verification.link).")
    }
}

extension Store {
    /// What the log holds and where its bytes are.
    /// - Parameter content: whether `contentDigest` is worked out as well.
    public func stats(content: Bool = false) async throws -> Answer {
        let statistics = try await file.statistics()
        let counts: [(String, Int)] = [
            ("entries", statistics.entries), ("articles", statistics.articles), ("texts", statistics.texts),
            ("remarks", statistics.remarks), ("segments", statistics.segments), ("tail", statistics.tail),
        ]
        let bytes = statistics.parts.map { ("bytes of \($0.name)", $0.bytes) }
        let numbers = (counts + bytes).map { name, value in Self.row(name, .integer(value), Self.grouped(value)) }
        let perEntry = statistics.bytesPerEntry.map { rate in
            [Self.row("bytes an entry", .number(rate), JSONText.shortest((rate * 10).rounded() / 10))]
        }
        var digests = [("link", statistics.link)]
        if content { digests.append(("content", try await contentDigest())) }
        return Answer(
            columns: [.init("what"), .init("value", .trailing)],
            rows: numbers + (perEntry ?? []) + digests.map { Self.row($0, .string($1), $1) },
            absence: ""
        )
    }

    private static func row(_ name: String, _ value: JSON, _ text: String) -> Answer.Row {
        Answer.Row(["what": .string(name), "value": value], [name, text])
    }

    /// A number with its thousands apart.
    private static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude).reversed().enumerated().map { index, digit in
            index > 0 && index % 3 == 0 ? "\(digit)," : "\(digit)"
        }
        return (number < 0 ? "-" : "") + digits.reversed().joined()
    }
}

import Foundation
import Testing

@Suite("Entries by hand, and asking about them")
struct HandTests {
    /// A log with a meeting and sanctions, entered by hand.
    private func binary() async throws -> Binary {
        let binary = try Binary()
        let meeting = try await binary.bash(
            """
            $ANNALS record --kind MeetingHeld --initiator usa --target rus --place che/geneva --occurred 2022-01-21 \
            --quote 'They met in Geneva.' --reported 2022-01-21 --author Desk --reason missing
            """
        )
        #expect(meeting.output == "1\n" && meeting.status == 0)
        let sanctions = try await binary.bash(
            """
            $ANNALS record --kind SanctionsImposed --initiator usa --target rus --occurred 2022-02-22 \
            --quote 'The United States put sanctions on Russia.' --reported 2022-02-23 --author Desk --reason missing
            """
        )
        #expect(sanctions.output == "2\n")
        return binary
    }

    @Test("A value is known from its report on, and why names its quotation")
    func asOf() async throws {
        let binary = try await binary()
        let before = try await binary.run("state", "sanctions", "--at", "2022-02-22", "--as-of", "2022-02-22")
        #expect(before.status == 1)
        let after = try await binary.run("state", "sanctions", "--at", "2022-02-22", "--as-of", "2022-02-23")
        #expect(after.output.contains("\"key\":\"usa:rus\""))
        let why = try await binary.run("why", "sanctions", "usa:rus")
        #expect(why.output.contains("The United States put sanctions on Russia."))
        #expect(!why.output.contains("Geneva"))
    }

    @Test("A diff says whether the world moved, we learned, or we corrected")
    func causes() async throws {
        let binary = try await binary()
        let world = try await binary.run("diff", "2022-02-21", "2022-02-22", "--projection", "sanctions")
        #expect(world.output.contains("\"cause\":\"world_moved\""))
        let learned = try await binary.run(
            "diff",
            "--knowledge",
            "2022-02-22",
            "2022-02-23",
            "--at",
            "2022-02-22",
            "--projection",
            "sanctions"
        )
        #expect(learned.output.contains("\"cause\":\"we_learned\""))
        let retraction = try await binary.run(
            "retract",
            "2",
            "--reported",
            "2022-02-25",
            "--author",
            "Desk",
            "--reason",
            "wrong"
        )
        #expect(retraction.output == "3\n")
        let corrected = try await binary.run("diff", "2022-02-24@2022-02-24", "2022-02-24@2022-02-26")
        #expect(corrected.output.contains("\"cause\":\"we_corrected\""))
        #expect(corrected.output.contains("\"reason\":\"wrong\""))
    }

    @Test("A correction keeps what was known before, and a snapshot keeps its answer")
    func correction() async throws {
        let binary = try await binary()
        #expect(try await binary.run("snapshot", "then").status == 0)
        let old = try await binary.run("events", "--kind", "MeetingHeld", "--recorded", "2")
        let run = try await binary.run(
            "correct",
            "1",
            "--occurred",
            "2022-01-20",
            "--author",
            "Desk",
            "--reason",
            "misread"
        )
        #expect(run.status == 0)
        #expect(try await binary.run("events", "--kind", "MeetingHeld", "--recorded", "2").output == old.output)
        let now = try await binary.run("events", "--kind", "MeetingHeld")
        #expect(now.output.contains("\"edtf\":\"2022-01-20\"") && now.output.contains("\"status\":\"corrected\""))
        let diff = try await binary.run("diff", "then", "then")
        #expect(diff.status == 1)
    }

    @Test("The same entry twice is one; one that changes nothing, or has no reason, is refused")
    func refused() async throws {
        let binary = try await binary()
        let arguments = ["retract", "1", "--author", "Desk", "--reason", "wrong"].joined(separator: " ")
        let twice = try await binary.bash("$ANNALS \(arguments); $ANNALS \(arguments)")
        #expect(twice.output == "3\n3\n")
        #expect(try await binary.run("correct", "2", "--author", "Desk", "--reason", "x").status == 64)
        #expect(try await binary.run("correct", "2", "--value", "3", "--author", "Desk", "--reason", "x").status == 64)
        #expect(try await binary.run("correct", "99", "--value", "3", "--author", "D", "--reason", "x").status == 64)
        #expect(try await binary.run("retract", "2", "--author", "Desk", "--reason", " ").status == 64)
    }

    @Test("A log written out and read back is the same log")
    func roundTrip() async throws {
        let binary = try await binary()
        _ = try await binary.run("correct", "1", "--occurred", "2022-01-20", "--author", "Desk", "--reason", "misread")
        let lines = try await binary.run("export", "--articles")
        let read = try await binary.run("import", "--log", "b.db", "-", input: lines.output)
        #expect(read.status == 0)
        #expect(try await binary.run("export", "--articles", "--log", "b.db").output == lines.output)
        let again = try await binary.run("import", "--log", "b.db", "-", input: lines.output)
        #expect(again.errors.contains("0 stored, 3 already in the log"))
    }

    @Test("Every format of every answer is printed", arguments: ["table", "json", "jsonl", "csv", "md"])
    func formats(format: String) async throws {
        let binary = try await binary()
        for verb in [
            "events", "timeline", "state", "actors", "kinds", "why sanctions usa:rus", "diff 2022-01-01 2022-03-01",
            "replay",
        ] {
            let run = try await binary.bash("$ANNALS \(verb) --format \(format)")
            #expect(run.status == 0, "\(verb)")
            #expect(!run.output.isEmpty && run.errors.isEmpty, "\(verb): \(run.errors)")
            #expect(!run.output.contains("\u{1B}"), "styled into a file")
        }
    }

    @Test(
        "Every export is written",
        arguments: [
            "csv", "md", "html", "geojson", "timelinejs", "timelinejs-csv", "gexf", "graphml", "ical", "atom", "plover",
            "ftm",
        ]
    )
    func exports(format: String) async throws {
        let run = try await binary().run("export", "--format", format)
        #expect(run.status == 0)
        #expect(run.output.contains("2"), "the position of the log's head is not named")
        #expect(run.output.contains("as known at"), "the vantage is not named")
        #expect(run.errors.hasPrefix("annals: \(format): "), "what is left out is not said")
    }

    @Test("The files of timemap are written into a new folder, and take the place of nothing")
    func timemap() async throws {
        let binary = try await binary()
        let run = try await binary.run("export", "--format", "timemap", "--output", "map")
        #expect(run.status == 0 && run.output.isEmpty)
        for name in ["events", "sources", "associations"] {
            #expect(
                try binary.text("map/\(name).json").contains(name == "sources" ? "log position 2" : "SanctionsImposed")
            )
        }
        let again = try await binary.run("export", "--format", "timemap", "--output", "map")
        #expect(again.status == 2 && again.errors.contains("map"))
        #expect(try await binary.run("export", "--format", "timemap").status == 64)
    }

    @Test(
        "The file of plain tables holds the log line by line, and takes the place of no file",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3"), "sqlite3 is not installed")
    )
    func tables() async throws {
        let binary = try await binary()
        #expect(try await binary.run("export", "--format", "sqlite", "--output", "events.db").status == 0)
        let lines = try await binary.run("export", "--articles").output
        let read = try await binary.bash("sqlite3 events.db 'SELECT line FROM lines ORDER BY number'")
        #expect(read.output == lines)
        let again = try await binary.run("export", "--format", "sqlite", "--output", "events.db")
        #expect(again.status == 2 && again.errors.contains("events.db"))
    }

    @Test("The swim lanes show who did it to whom, and how certain it is")
    func lanes() async throws {
        let binary = try await binary()
        let run = try await binary.run("timeline", "--format", "table")
        #expect(
            run.output == """
                                      RUS   USA   \("")
                2022-01-21            ▸─────●     MeetingHeld, usa → rus, in geneva
                2022-02-22            ▸─────●     SanctionsImposed, usa → rus
                ● happened   ○ planned   ▲ threatened   ◇ conditional   ◐ claimed   ✗ denied   ▸ to whom

                """
        )
        let first = try await binary.run("timeline", "--limit", "1", "--format", "csv")
        #expect(first.output.contains("SanctionsImposed") && !first.output.contains("MeetingHeld"))
    }

    @Test(
        "A terminal gets a styled table, and no style with NO_COLOR",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not installed")
    )
    func terminal() async throws {
        let binary = try await binary()
        let styled = try await binary.bash("script -qec '\"$ANNALS\" kinds' /dev/null < /dev/null")
        #expect(styled.output.contains("\u{1B}[1mkind"))
        let plain = try await binary.bash("NO_COLOR=1 script -qec '\"$ANNALS\" kinds' /dev/null < /dev/null")
        #expect(plain.output.contains("kind") && !plain.output.contains("\u{1B}[1m"))
    }

    @Test("A sound log is told so, a backup is the same log, and damage is a negative answer")
    func upkeep() async throws {
        let binary = try await binary()
        let sound = try await binary.run("verify")
        #expect(sound.status == 0 && sound.output.isEmpty && sound.errors.hasPrefix("2 entries and 2 texts are sound"))
        #expect(try await binary.run("verify", "--renew").errors == sound.errors)
        #expect(try await binary.run("verify", "--renew", "--log", "none.db").status == 66)
        #expect(try await binary.run("backup", "copy.db").status == 0)
        #expect(try await binary.run("backup", "copy.db").status == 2)
        #expect(try await binary.run("restore", "copy.db", "--log", "new.db").status == 0)
        let lines = try await binary.run("export", "--articles").output
        #expect(try await binary.run("export", "--articles", "--log", "new.db").output == lines)
        let stats = try await binary.run("stats")
        #expect(stats.output.contains(#"{"what":"entries","value":2}"#))
        var bytes = try Data(contentsOf: binary.folder.appendingPathComponent("copy.db"))
        let quote = try #require(bytes.range(of: Data("They met in Geneva.".utf8)))
        bytes.replaceSubrange(quote, with: Data("They met in Vienna.".utf8))
        try binary.file("tampered.db", bytes)
        let damaged = try await binary.run("verify", "--log", "tampered.db")
        #expect(damaged.status == 1 && !damaged.output.isEmpty)
        #expect(try await binary.run("restore", "tampered.db", "--log", "other.db").status == 2)
    }
}

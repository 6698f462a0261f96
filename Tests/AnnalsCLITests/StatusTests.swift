import Testing

@Suite("Exit statuses and where words go")
struct StatusTests {
    @Test(
        "A wrong command line is said on standard error, with status 64",
        arguments: [
            ["nosuchverb"], ["events", "--nosuchflag"], ["state", "--at", "yesterday"],
            ["events", "--kind", "Nothing"],
            ["events", "--since", "2022-02-02", "--until", "2022-02-01"], ["ingest"], ["ingest", ""],
            ["extract", "--zone", "XYZ", "a.txt"], ["diff", "2022-01-01"], ["timeline", "--limit", "0"],
            ["replay", "--speed", "0"], ["export", "--articles", "--format", "csv"],
            ["import", "--format", "csv", "x"],
            ["record", "--kind", "MeetingHeld"], ["extract", "-", "-"], ["events", "--recorded", "-1"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let binary = try Binary()
        let run = try await binary.bash("\"$ANNALS\" " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test(
        "A word that is nearly a verb is taken for a slip, and one that is not is not",
        arguments: [
            ("ingset x", "ingest"), ("help evnts", "events"), ("Diff a b", "diff"), ("exprot", "export"),
            ("nosuchverb", nil),
        ]
    )
    func nearlyVerbs(line: String, verb: String?) async throws {
        let run = try await Binary().bash("\"$ANNALS\" \(line)")
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.contains("There is no verb '\(line.split(separator: " ").first { $0 != "help" } ?? "")'."))
        #expect(run.errors.contains("Did you mean") == (verb != nil))
        #expect(verb.map { run.errors.contains("Did you mean '\($0)'?") } ?? true)
    }

    @Test("Help that is asked for is data", arguments: [["--help"], ["help", "diff"], ["--version"], []])
    func help(arguments: [String]) async throws {
        let run = try await Binary().bash("\"$ANNALS\" " + arguments.joined(separator: " "))
        #expect(run.status == 0)
        #expect(!run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }

    @Test(
        "Without a log there is nothing to ask, status 66, and no log is made",
        arguments: [
            "events", "state", "timeline", "actors", "refused", "snapshot", "export", "replay", "verify", "stats",
        ]
    )
    func noLog(verb: String) async throws {
        let run = try await Binary().bash("\"$ANNALS\" \(verb) --log none.db; status=$?; ls none.db; exit $status")
        #expect(run.status == 66)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("none.db"))
    }

    @Test("A file that is no log is refused with status 65 and stays as it is")
    func notALog() async throws {
        let binary = try Binary()
        try binary.file("notes.db", "these are notes, and no database")
        #expect(try await binary.run("events", "--log", "notes.db").status == 65)
        try binary.file("a.txt", Pages.text(1))
        #expect(try await binary.run("ingest", "--log", "notes.db", "a.txt").status == 65)
        #expect(try binary.text("notes.db") == "these are notes, and no database")
    }

    @Test("A negative answer has status 1 and is said in words")
    func negative() async throws {
        let binary = try Binary()
        try binary.file("a.txt", Pages.text(1))
        #expect(try await binary.run("ingest", "a.txt").status == 0)
        let events = try await binary.run("events", "--search", "no such words")
        #expect(events.status == 1 && events.output.isEmpty && !events.errors.isEmpty)
        let diff = try await binary.run("diff", "2019-01-01", "2019-01-02")
        #expect(diff.status == 1 && diff.errors.contains("Nothing changed between 2019-01-01"))
        #expect(try await binary.run("why", "sanctions", "nobody:nobody").status == 1)
        #expect(try await binary.run("why", "nosuch", "nobody:nobody").status == 64)
        #expect(try await binary.run("kinds", "--family", "nosuch").status == 1)
    }

    @Test("A full disk under standard output is said, with status 2")
    func fullDisk() async throws {
        let run = try await Binary().bash("\"$ANNALS\" kinds > /dev/full")
        #expect(run.status == 2)
        #expect(run.errors.contains("Standard output cannot be written: No space left on device"))
    }

    @Test("A closed pipe is no failure and not spoken of")
    func closedPipe() async throws {
        let run = try await Binary().bash("\"$ANNALS\" kinds | true; echo ${PIPESTATUS[0]}")
        #expect(run.output == "0\n")
        #expect(run.errors.isEmpty)
    }

    @Test("$ANNALS_LOG names the log, and --log goes before it")
    func environment() async throws {
        let binary = try Binary()
        try binary.file("a.txt", Pages.text(1))
        let run = try await binary.bash(
            "export ANNALS_LOG=one.db; $ANNALS ingest a.txt; $ANNALS ingest --log two.db a.txt; ls *.db"
        )
        #expect(run.output == "one.db\ntwo.db\n")
    }
}

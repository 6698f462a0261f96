import Foundation
import Testing

@Suite("The examples of the help")
struct ExampleTests {
    @Test("Every example of every verb runs on the sample and says yes")
    func examples() async throws {
        let binary = try Binary()
        let prepared = try await binary.bash(Self.files(binary))
        #expect(prepared.status == 0, "\(prepared.errors)")
        let root = try await Self.help(binary)
        for verb in [root] + (root["subcommands"] as? [[String: Any]] ?? []) {
            // Servers do not end, and a cluster is started by the tests of the log on one.
            for example in Self.examples(verb) where !["annals serve", "--cluster"].contains(where: example.contains) {
                let run = try await binary.bash(
                    "PATH=$(dirname $ANNALS):$PATH; set -o pipefail; exec < /dev/null; \(example)"
                )
                let isMissing = run.status == 127 && example.contains("|")
                #expect(run.status == 0 || isMissing, "\(example): status \(run.status), \(run.errors)")
            }
        }
    }

    /// The examples of a verb, each with the lines that it goes on on.
    private static func examples(_ verb: [String: Any]) -> [String] {
        let lines = (verb["discussion"] as? String ?? "").split(separator: "\n").filter { $0.hasPrefix("  ") }
        return lines.joined(separator: "\n").replacing("\\\n", with: "").split(separator: "\n").map {
            String($0.drop { $0 == " " })
        }
    }

    private static func help(_ binary: Binary) async throws -> [String: Any] {
        let run = try await binary.run("--experimental-dump-help")
        let dump = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        return try #require(dump["command"] as? [String: Any])
    }

    /// Writes the files that the examples name, and gives the line that makes the log and the rest of them.
    private static func files(_ binary: Binary) throws -> String {
        try binary.file(
            "acled-2022-03.csv",
            """
            event_id_cnty,event_date,time_precision,sub_event_type,actor1,assoc_actor_1,actor2,country,location,\
            latitude,longitude,geo_precision,source,notes,fatalities,timestamp
            UKR1,03 March 2022,1,Shelling/artillery/missile attack,Military Forces of Russia (2000-),,Civilians \
            (Ukraine),Ukraine,Kharkiv,49.98,36.25,1,A Paper,Shells fell on a street.,4,1646870400

            """
        )
        try binary.file("losses.csv", "date,tank\n2022-02-25,80\n")
        try binary.file(
            "losses.map",
            """
            key = {date}
            kind = EquipmentLost
            modality = claimed
            initiators = rus/armed-forces
            said_by = ukr/armed-forces
            occurred = {date}
            reported = {date}
            quote = {date}: {count} {unit}
            count.tanks = {tank}

            """
        )
        try binary.file("empty.txt", "")
        try binary.file("words/actors.tsv", "id\tname\tvariants\tsort\nest/tideland\tTideland Front\t\tarmedGroup\n")
        let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Scripts/sample").path
        return """
            set -e; cp '\(sample)/meridian-wire.jsonl' articles.jsonl; cp '\(sample)'/late/*.txt article.txt
            cp -r '\(sample)/harbour-post' pages; $ANNALS ingest articles.jsonl pages
            $ANNALS ingest empty.txt || true; $ANNALS export --articles > log.jsonl; $ANNALS backup backup.db; cp backup.db crisis.db
            """
    }
}

@Suite("The manual page and completion")
struct ManualTests {
    private static func has(_ program: String) -> Bool {
        ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
    }

    @Test("The manual page has every verb with its flags, and takes no text for a macro")
    func page() async throws {
        let lines = try await Binary().run("manual").output.split(separator: "\n")
        for line in [".Dt ANNALS 1", ".Ss ingest", ".It Fl -as-of Ar YYYY-MM-DD[Thh:mmZ]", ".It 65"] {
            let isThere = lines.contains(line[...])
            #expect(isThere, "\(line)")
        }
        let macros: Set = [
            "Ar", "Bd", "Bl", "Dd", "Dt", "Ed", "El", "Fl", "It", "Nd", "Nm", "Op", "Os", "Pp", "Sh", "Ss",
        ]
        for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(macros.contains(String(line.dropFirst().prefix(2))), "\(line)")
        }
    }

    @Test(
        "The manual page is sound mdoc, and man shows it",
        .enabled(if: has("mandoc") || has("man"), "neither mandoc nor man is installed")
    )
    func readers() async throws {
        let binary = try Binary()
        try binary.file("annals.1", try await binary.run("manual").output)
        if Self.has("mandoc") {
            let lint = try await binary.bash("mandoc -T lint -W warning annals.1")
            #expect(lint.status == 0 && lint.output.isEmpty, "\(lint.output)")
        }
        if Self.has("man") {
            let shown = try await binary.bash("MANWIDTH=100 man -l annals.1")
            #expect(shown.status == 0 && shown.output.contains("EXIT STATUS"), "\(shown.errors)")
        }
    }

    @Test("bash completes verbs, flags and the values of flags")
    func bash() async throws {
        let binary = try Binary()
        let words = [
            (["annals", "ing"], "ingest"), (["annals", "export", "--form"], "--format"),
            (["annals", "export", "--format", "timem"], "timemap"),
        ]
        for (line, answer) in words {
            let typed = line.map { "'\($0)'" }.joined(separator: " ")
            let run = try await binary.bash(
                """
                source <($ANNALS --generate-completion-script bash); COMP_WORDS=(\(typed)); COMP_CWORD=\(line.count - 1)
                COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
                _annals annals "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; printf '%s\\n' "${COMPREPLY[@]}"
                """
            )
            #expect(run.output.split(separator: "\n").contains(answer[...]), "\(line): \(run.output) \(run.errors)")
        }
    }

    @Test("Every shell that completion is written for gets a script", arguments: ["bash", "zsh", "fish"])
    func shells(shell: String) async throws {
        let binary = try Binary()
        let run = try await binary.run("--generate-completion-script", shell)
        #expect(run.status == 0 && run.output.contains("timelinejs-csv"))
        try binary.file("script", run.output)
        guard Self.has(shell) else { return }
        #expect(try await binary.bash("\(shell) -n script").status == 0)
    }
}

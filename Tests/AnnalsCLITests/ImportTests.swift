import Testing

@Suite("Importing files of rows")
struct ImportTests {
    private static let mapping = """
        dataset = visits
        key = {number}
        kind = MeetingHeld
        initiators = {who}
        occurred = {date}
        quote = {who} met

        """
    private static let names = "number,who,date\n"
    private static let load = "import --format csv --mapping visits.map"

    private func binary() async throws -> Binary {
        let binary = try Binary()
        try binary.file("visits.map", Self.mapping)
        try binary.file("first.csv", Self.names + "1,usa,2022-02-20\n2,rus,2022-02-21\n")
        let run = try await binary.bash("$ANNALS \(Self.load) first.csv")
        #expect(run.status == 0 && run.errors.contains("2 stored"), "\(run.errors)")
        return binary
    }

    @Test(
        "A file with nothing in it is said to have nothing, and takes nothing back",
        arguments: [("", load + " --whole"), (names, load + " --whole"), ("\n \n", "import")]
    )
    func nothing(content: String, verb: String) async throws {
        let binary = try await binary()
        try binary.file("later", content)
        for path in ["later", "- < later"] {
            let run = try await binary.bash("$ANNALS \(verb) \(path)")
            #expect(run.status == 66 && run.errors.contains("has nothing in it to import"), "\(run.errors)")
        }
        #expect(try await binary.bash("$ANNALS events | wc -l").output == "2\n")
    }

    @Test("A row that cannot be read keeps a whole dataset from taking any back")
    func refusedInWhole() async throws {
        let binary = try await binary()
        try binary.file("later.csv", Self.names + "1,usa,2022-02-20\n2,rus,soon\n")
        let run = try await binary.bash("$ANNALS \(Self.load) --whole later.csv")
        #expect(run.status == 65 && run.errors.contains("Nothing was retracted"), "\(run.errors)")
        #expect(try await binary.bash("$ANNALS events | wc -l").output == "2\n")
        try binary.file("last.csv", Self.names + "1,usa,2022-02-20\n")
        #expect(try await binary.bash("$ANNALS \(Self.load) --whole last.csv").errors.contains("1 retracted"))
        #expect(try await binary.bash("$ANNALS events | wc -l").output == "1\n")
    }
}

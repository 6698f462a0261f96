import Annals
import ArgumentParser

struct StateVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Show what held on a day, as far as could be known by another.",
        discussion: """
            All projections, or one, or one value of it; what matters most comes first. Exit status 1 where nothing is
            known.

              annals state --at 2022-02-22
              annals state meetings --as-of 2022-02-20
              annals state sanctions usa:rus --format json
              annals state --limit 5
            """
    )

    @Argument(help: "The projection, such as relations, regions, forces, meetings or sanctions.")
    var projection: String?

    @Argument(help: "The key of one value, as the projection's state shows it.")
    var key: String?

    @Option(help: "Show only the N values of each projection that matter most.")
    var limit: Int?

    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is \(limit). It has to be 1 or more.") }
    }

    func run() async throws {
        var printer = AnswerPrinter(format: form.chosen)
        let inquiry = try await store.inquiry(of: projection)
        try printer.print(try inquiry.state(projection, key: key, at: vantage.vantage, limit: limit))
    }
}

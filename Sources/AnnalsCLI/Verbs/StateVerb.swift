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
            """
    )

    @Argument(help: "The projection, such as relations, regions, forces, meetings or sanctions.")
    var projection: String?

    @Argument(help: "The key of one value, as the projection's state shows it.")
    var key: String?

    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(try await store.inquiry().state(projection, key: key, at: vantage.vantage))
    }
}

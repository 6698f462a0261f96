public import Annals
public import ArgumentParser

struct VintagesVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vintages",
        abstract: "Show every time that the answer at a key changed.",
        discussion: """
            The first row is the initial answer, the last the latest; --show picks one of them, or shows of each answer only
            what changed. Exit status 1 where nothing was ever known.

              annals vintages forces rus:ukr
              annals vintages meetings rus:usa:2022-02-24 --at 2022-02-22
              annals vintages forces rus:ukr --show changes
              annals vintages sanctions usa:rus --along recorded
            """
    )

    /// The clock that an answer is followed along.
    enum Along: String, CaseIterable, ExpressibleByArgument {
        case reported, recorded
    }

    @Argument(help: "The projection.")
    var projection: String

    @Argument(help: "The key of the value, as `annals state` shows it.")
    var key: String

    @Option(help: "The clock to follow: reported, as more became known; recorded, as the log grew.")
    var along = Along.reported

    @Option(
        help: "Which answers to show: all, initial or latest; or changes, what each has otherwise than the one before."
    )
    var show = VintageChoice.all

    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        let inquiry = try await store.inquiry(of: projection)
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(
            try inquiry.vintages(
                projection,
                key: key,
                at: vantage.vantage,
                alongRecorded: along == .recorded,
                showing: show
            )
        )
    }
}

extension VintageChoice: ExpressibleByArgument {}

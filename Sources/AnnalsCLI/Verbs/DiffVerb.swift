import Annals
import ArgumentParser

struct DiffVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two vantages, and why: the world moved, we learned, we corrected.",
        discussion: """
            Each end is a date, a vantage at@as-of with either left out, or the name of a snapshot. Exit status 1 where
            nothing changed.

              annals diff 2022-02-20 2022-02-22
              annals diff 2022-02-22@2022-02-21 2022-02-22@2022-02-23
              annals diff --knowledge 2022-02-24 2022-02-25 --at 2022-02-24
              annals diff @2022-02-21 @2022-02-23
            """
    )

    @Argument(help: "Where the diff starts from.")
    var from: String

    @Argument(help: "Where it leads to.")
    var to: String

    @Flag(help: "Dates are what could be known by their end, and not what was the case on them.")
    var knowledge = false

    @Option(help: "Only this projection.")
    var projection: String?

    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        let inquiry = try await store.inquiry()
        let from = try await inquiry.vantage(from, base: vantage.vantage, knowledge: knowledge)
        let to = try await inquiry.vantage(to, base: vantage.vantage, knowledge: knowledge)
        let answer = try await inquiry.diff(from: from, to: to, projection: projection)
        if form.chosen == .table, !answer.rows.isEmpty { return try ChangeTexts().print(answer) }
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(answer)
    }
}

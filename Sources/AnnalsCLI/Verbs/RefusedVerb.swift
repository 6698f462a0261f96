import Annals
import ArgumentParser

struct RefusedVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refused",
        abstract: "List what could not be read, and why.",
        discussion: """
            Exit status 1 where there is nothing to list.

              annals refused
              annals refused --all --format csv
            """
    )

    @Flag(help: "List every remark: also doubts that were decided, and what was not coded.")
    var all = false

    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(try await store.open(for: .reading).remarks(all: all))
    }
}

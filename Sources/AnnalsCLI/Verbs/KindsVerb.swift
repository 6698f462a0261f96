import Annals
import ArgumentParser

struct KindsVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds",
        abstract: "List the kinds of events, with their codes and what counts.",
        discussion: """
              annals kinds
              annals kinds --family talks --format csv
            """
    )

    @Option(help: "Only this family, such as talks, military or economy.")
    var family: String?

    @OptionGroup var form: FormatOption

    func run() throws {
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(.kinds(family: family))
    }
}

import Annals
import ArgumentParser

struct VerifyVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that everything in the log is as it was written.",
        discussion: """
            Checks the file, checksums, gaps, the hash chain, that each text has its digest, that each quotation stands in
            its text, and that the checkpoint of the projections holds what the entries fold to. Each finding is a row;
            exit status 1 where there is any. The chain's link, kept elsewhere, shows later whether the log was tampered
            with.

              annals verify
              annals verify --log backup.db --format json
            """
    )

    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        let (answer, summary) = try await store.open(for: .reading).verify()
        Surroundings.current.say(summary)
        if answer.rows.isEmpty, form.chosen != .json { return }
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(answer, emptyIsNegative: false)
        if !answer.rows.isEmpty {
            throw Failure(
                .negative,
                "Restore a backup with `annals restore`, or export what can be read with `annals export`."
            )
        }
    }
}

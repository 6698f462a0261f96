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

            A checkpoint is no history: it spares questions the folding of all entries, and --renew makes it anew.

              annals verify
              annals verify --renew
              annals verify --log backup.db --format json
            """
    )

    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    @Flag(help: "Fold all entries anew first, and keep that in the place of a checkpoint that differs or is damaged.")
    var renew = false

    func run() async throws {
        if renew { try await renewCheckpoint() }
        let (answer, summary) = try await store.open(for: .reading).verify()
        Surroundings.current.say(summary)
        if answer.rows.isEmpty, form.chosen != .json { return }
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(answer, emptyIsNegative: false)
        if !answer.rows.isEmpty { throw Failure(.negative, Self.advice(answer)) }
    }

    private static func advice(_ answer: Answer) -> String {
        answer.rows.allSatisfy { $0.cells.first == "checkpoint" }
            ? "The entries are whole; `annals verify --renew` makes the checkpoint anew."
            : "Restore a backup with `annals restore`, or export what can be read with `annals export`."
    }

    private func renewCheckpoint() async throws {
        // Opening for writing would make a log where there is none.
        try store.open(for: .reading).close()
        let log = try store.open(for: .writing)
        try await log.renewCheckpoint()
        try log.close()
    }
}

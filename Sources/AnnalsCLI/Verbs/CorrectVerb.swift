import Annals
import ArgumentParser

struct CorrectVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Put another reading in the place of an entry's, with author and reason.",
        discussion: """
            Nothing is changed in the log: the correction is an entry of its own. Where the source corrected itself, give
            with --reported when; then the old reading stays what was known before. Otherwise the mistake was ours, and
            the new reading counts as known from when the old one did.

              annals correct 12 --occurred 2022-02-20 --author "A. Desk" --reason "misread"
              annals correct 9 --value 150000 --unit troops --reported 2022-02-25 --author "A. Desk" \\
                --reason "the outlet corrected it"
            """
    )

    @Argument(help: "The position of the entry, as `annals events` shows it.")
    var position: Int

    @OptionGroup var event: SketchOptions

    @Option(
        help: ArgumentHelp(
            "When the source corrected itself; left out where the mistake was ours.",
            valueName: "YYYY-MM-DD[Thh:mmZ]"
        )
    )
    var reported: MomentArgument?

    @OptionGroup var hand: HandOptions
    @OptionGroup var store: LogOptions

    func run() async throws {
        let log = try store.open(for: .existing)
        let receipt = try await hand.hand(log).correct(position, by: event.sketch, reported: reported?.instant)
        try log.close()
        try ReceiptText(receipt).print()
    }
}

import Annals
import ArgumentParser

struct RetractVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract",
        abstract: "Take an entry's event back, with author and reason.",
        discussion: """
            Nothing is removed from the log: the retraction is an entry of its own. --reported says when the source took
            it back; without it the mistake was ours, and the event counts as never having been known.

              annals retract 12 --author "A. Desk" --reason "another minister of the same name"
            """
    )

    @Argument(help: "The position of the entry, as `annals events` shows it.")
    var position: Int

    @Option(
        help: ArgumentHelp(
            "When the source took it back; left out where the mistake was ours.",
            valueName: "YYYY-MM-DD[Thh:mmZ]"
        )
    )
    var reported: MomentArgument?

    @OptionGroup var hand: HandOptions
    @OptionGroup var store: LogOptions

    func run() async throws {
        let log = try store.open(for: .existing)
        let receipt = try await hand.hand(log).retract(position, reported: reported?.instant)
        try log.close()
        try ReceiptText(receipt).print()
    }
}

import Annals
import ArgumentParser

struct RecordVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Enter an event by hand, with author and reason.",
        discussion: """
            The quotation stands for the article. Prints the position that the entry took.

              annals record --kind MeetingHeld --initiator usa --target rus --place che/geneva --occurred 2022-01-21 \\
                --quote "Mr Blinken met Mr Lavrov in Geneva." --author "A. Desk" --reason "missing from the feeds"
            """
    )

    @OptionGroup var event: SketchOptions

    @Option(help: ArgumentHelp("What happened, in the source's words.", valueName: "text"))
    var quote: String

    @Option(help: ArgumentHelp("Who published it.", valueName: "name"))
    var outlet: String?

    @Option(help: ArgumentHelp("Where it was published.", valueName: "address"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "When it was published: from then on it counts as known. Now where it is left out.",
            valueName: "YYYY-MM-DD[Thh:mmZ]"
        )
    )
    var reported: MomentArgument?

    @OptionGroup var hand: HandOptions
    @OptionGroup var store: LogOptions

    func run() async throws {
        var sketch = event.sketch
        sketch.quote = quote
        sketch.outlet = outlet
        sketch.url = url
        sketch.reported = reported?.instant
        let log = try store.open(for: .writing)
        let receipt = try await hand.hand(log).record(sketch)
        try log.close()
        try ReceiptText(receipt).print()
    }
}

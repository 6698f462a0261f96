public import Annals
import AnnalsFormats
public import ArgumentParser

struct ReplayVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Step through the crisis, day by day or from change to change.",
        discussion: """
            Each step shows what became visible, and what it changed, with causes. --along says which clock moves: world,
            what was the case, with today's knowledge; knowledge, what was known, of the last day; both, each day as it
            was known by its end. In a pipe each step is one JSON object.

              annals replay --from 2022-02-17 --to 2022-02-23
              annals replay --by event --along knowledge --speed 2
            """
    )

    /// What a step is.
    enum Pace: String, CaseIterable, ExpressibleByArgument {
        case day, event
    }

    @Option(help: ArgumentHelp("The first day; that of the first event where it is left out.", valueName: "YYYY-MM-DD"))
    var from: DayArgument?

    @Option(help: ArgumentHelp("The last day; that of the last event where it is left out.", valueName: "YYYY-MM-DD"))
    var to: DayArgument?

    @Option(help: "What a step is: day, each day; event, each moment at which something changed.")
    var by = Pace.day

    @Option(help: "The clock that moves: world, knowledge or both.")
    var along = ReplayCourse.Clock.both

    @Option(
        help: ArgumentHelp("Steps a second on a terminal; without a pause where it is left out.", valueName: "number")
    )
    var speed: Double?

    @Option(help: "Only the changes of this projection.")
    var projection: String?

    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func validate() throws {
        if let speed, !(speed > 0 && speed <= 1000) {
            throw ValidationError("--speed is \(speed). It has to be over 0.")
        }
        if let from, let to, from.day > to.day { throw ValidationError("--from \(from.day) is after --to \(to.day).") }
    }

    func run() async throws {
        var course = ReplayCourse()
        course.from = from?.day
        course.to = to?.day
        course.isByEvent = by == .event
        course.clock = along
        var printer = ReplayPrinter(format: form.chosen)
        try await store.inquiry().replay(course, at: vantage.vantage, projection: projection) { step in
            try printer.print(step)
            try await pause()
        }
        try printer.finish()
    }

    private func pause() async throws {
        guard let speed, Surroundings.current.width != nil else { return }
        try await Task.sleep(for: .seconds(1 / speed))
    }
}

extension ReplayCourse.Clock: ExpressibleByArgument {}

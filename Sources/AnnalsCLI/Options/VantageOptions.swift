import AnnalsModel
import ArgumentParser

/// The point that a question is asked from.
struct VantageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What was the case on this day? Today where it is left out.", valueName: "YYYY-MM-DD"))
    var at: DayArgument?

    @Option(
        help: ArgumentHelp(
            "What could be known by then? A date stands for its end in UTC. Now where it is left out.",
            valueName: "YYYY-MM-DD[Thh:mmZ]"
        )
    )
    var asOf: MomentArgument?

    @Option(
        help: ArgumentHelp(
            "What did the log hold up to this position? Its head where it is left out.",
            valueName: "position"
        )
    )
    var recorded: Int?

    /// The vantage asked from; what is left out is now.
    var vantage: Vantage {
        let now = Surroundings.current.now()
        return Vantage(at: at?.day ?? now.day(), asOf: asOf?.instant ?? now, recorded: recorded)
    }

    func validate() throws {
        if let recorded, recorded < 0 {
            throw ValidationError("--recorded is \(recorded). Positions count from 1; 0 is the empty log.")
        }
    }
}

/// A day: `2022-02-22`, or the day in UTC of a moment such as `2022-02-22T10:00:00+05:30`.
struct DayArgument: ExpressibleByArgument {
    let day: Day

    init?(argument: String) {
        guard let day = Day(argument) ?? Instant(argument)?.day() else { return nil }
        self.day = day
    }
}

/// A moment: `2022-02-22T10:00:00Z`, or the end in UTC of a day such as `2022-02-22`.
struct MomentArgument: ExpressibleByArgument {
    let instant: Instant

    init?(argument: String) {
        guard let instant = Day(argument).map({ Instant(endOf: $0) }) ?? Instant(argument) else { return nil }
        self.instant = instant
    }
}

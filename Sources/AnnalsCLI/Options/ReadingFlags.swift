import AnnalsModel
import AnnalsReading
import ArgumentParser

/// What the caller knows about the articles.
struct ReadingFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "When the articles were published, whatever they say: 2022-02-23 or 2022-02-23T07:40+05:30.",
            valueName: "time"
        )
    )
    var published: PublicationArgument?

    @Option(
        help: ArgumentHelp(
            "The zone of times that are stated without one, or with an ambiguous one: +05:30, CET, Asia/Kolkata.",
            valueName: "zone"
        )
    )
    var zone: ZoneArgument?

    @Option(help: ArgumentHelp("Who published the articles, whatever they say.", valueName: "name"))
    var outlet: String?

    /// A reader that knows what the flags say.
    var reader: Reader {
        Reader(options: ReadingOptions(published: published?.publication, zone: zone?.zone, outlet: outlet))
    }
}

/// A day, or a moment with its zone.
struct PublicationArgument: ExpressibleByArgument {
    let publication: Publication

    init?(argument: String) {
        if let day = Day(argument) {
            publication = Publication(day)
        } else if let instant = Instant(argument) {
            let zone = Instant.wallClock(argument).flatMap { Instant.offset($0.rest) }
            publication = Publication(instant, offset: zone ?? 0)
        } else {
            return nil
        }
    }
}

/// A zone by its offset or name.
struct ZoneArgument: ExpressibleByArgument {
    let zone: Zone

    init?(argument: String) {
        guard let zone = Zone(argument) else { return nil }
        self.zone = zone
    }
}

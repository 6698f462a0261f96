import Annals
import AnnalsModel
import ArgumentParser

/// What the caller knows about the articles.
struct ReadingFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "When the articles were published, whatever they say: 2022-02-23 or 2022-02-23T07:40+05:30.",
            valueName: "YYYY-MM-DD[Thh:mmZ]"
        )
    )
    var published: PublicationArgument?

    @Option(
        help: ArgumentHelp(
            "The zone of times that are stated without one, or with an ambiguous one: +05:30, CET, Asia/Kolkata.",
            valueName: "zone"
        )
    )
    var zone: String?

    @Option(help: ArgumentHelp("Who published the articles, whatever they say.", valueName: "name"))
    var outlet: String?

    /// The inputs at some paths, with what the flags say of them.
    /// - Parameter log: the log that they are read into.
    func inputs(_ paths: Paths, log: String? = nil) throws -> Inputs {
        try Inputs(paths.paths, log: log, published: published?.publication, zone: zone, outlet: outlet)
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

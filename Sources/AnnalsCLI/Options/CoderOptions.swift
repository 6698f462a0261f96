import Annals
import AnnalsModel
import ArgumentParser

/// How articles are coded.
struct CoderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Your own actors, places and frames, laid over those that are compiled in: a directory of tables.",
            valueName: "directory"
        )
    )
    var lexicon: String?

    @Option(
        help: ArgumentHelp(
            "Leave out events that are less likely right, above 0 and below 1; 0.5 where it is not given.",
            valueName: "probability"
        )
    )
    var minLikelihood: Double?

    /// The flags that were given.
    var given: [String] {
        [lexicon.map { _ in "--lexicon" }, minLikelihood.map { _ in "--min-likelihood" }].compactMap(\.self)
    }

    func validate() throws {
        guard let minLikelihood, Likelihood(minLikelihood) == nil else { return }
        throw ValidationError("--min-likelihood is above 0 and below 1, such as 0.67, and not \(minLikelihood).")
    }

    func vocabulary() throws -> Vocabulary {
        try Vocabulary(overlay: lexicon, least: minLikelihood.flatMap { Likelihood($0) })
    }
}

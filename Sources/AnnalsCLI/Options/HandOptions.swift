import Annals
import ArgumentParser

/// Who makes an entry by hand, and why.
struct HandOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who makes the entry.", valueName: "name"))
    var author: String

    @Option(help: ArgumentHelp("Why it is made.", valueName: "text"))
    var reason: String

    /// A hand that writes into a log.
    func hand(_ store: Store) throws -> Hand {
        try Hand(store.log, author: author, reason: reason, now: Surroundings.current.now())
    }
}

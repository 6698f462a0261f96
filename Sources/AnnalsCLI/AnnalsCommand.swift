import ArgumentParser

/// The command line of `annals`.
struct AnnalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annals",
        abstract: "Turn news articles into an append-only log of events, and ask what was known on any date.",
        version: "0.1.0",
        subcommands: [ExtractVerb.self, ExplainVerb.self]
    )
}

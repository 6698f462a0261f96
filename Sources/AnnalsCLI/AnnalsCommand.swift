import ArgumentParser

/// The command line of `annals`.
struct AnnalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annals",
        abstract: "Turn news articles into an append-only log of events, and ask what was known on any date.",
        discussion: """
            Data goes to standard output, all else to standard error. Exit status: 0 yes; 1 a negative answer, such as
            nothing known or nothing changed; 2 failure; 64 usage; 65 some input was refused; 66 no input or no log.

              annals ingest articles.jsonl
              annals timeline
              annals state --at 2022-02-22 --as-of 2022-02-23
              annals diff 2022-02-20 2022-02-22
              annals help diff
              annals manual | man -l -
              annals --generate-completion-script bash
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Articles:",
                subcommands: [IngestVerb.self] + workers + [ExtractVerb.self, ExplainVerb.self, RecodeVerb.self]
            ),
            CommandGroup(
                name: "Questions:",
                subcommands: [
                    EventsVerb.self, TimelineVerb.self, StateVerb.self, WhyVerb.self, DiffVerb.self, ReplayVerb.self,
                    VintagesVerb.self, SnapshotVerb.self, ActorsVerb.self, KindsVerb.self,
                ]
            ),
            CommandGroup(name: "Entries by hand:", subcommands: [RecordVerb.self, CorrectVerb.self, RetractVerb.self]),
            CommandGroup(
                name: "The log:",
                subcommands: [
                    ImportVerb.self, ExportVerb.self, RefusedVerb.self, StatsVerb.self, VerifyVerb.self,
                    BackupVerb.self, RestoreVerb.self,
                ]
            ),
            CommandGroup(name: "The command line:", subcommands: [ManualVerb.self]),
        ] + doors
    )

    #if Server
        private static let doors = [
            CommandGroup(name: "Doors:", subcommands: [ServeVerb.self, TokenVerb.self, MCPVerb.self])
        ]
    #else
        private static let doors = [CommandGroup(name: "Doors:", subcommands: [MCPVerb.self])]
    #endif

    #if JetStream
        private static let workers: [any ParsableCommand.Type] = [WorkerVerb.self]
    #else
        private static let workers: [any ParsableCommand.Type] = []
    #endif
}

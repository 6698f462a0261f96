#if JetStream
    import Annals
    import ArgumentParser

    struct WorkerVerb: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "worker",
            abstract: "Code the articles that wait on a cluster.",
            discussion: """
                Takes articles that `annals ingest --cluster` put there, codes them on all cores and appends their events
                to the crisis' log; any number of workers do so side by side, each with a --log of its own, which keeps a
                whole copy. An article comes once into the log, whichever worker ends in the middle of it. Waits while the
                cluster is away. Ctrl-C finishes the articles under way and stops.

                  annals worker --cluster nats://localhost:4222 --log worker-1.db
                  annals worker --cluster nats://localhost:4222 --log worker-1.db --until-empty
                """
        )

        @OptionGroup var cluster: ClusterOptions
        @OptionGroup var words: CoderOptions
        @OptionGroup var store: LogOptions

        @Flag(help: "End when no article waits.")
        var untilEmpty = false

        @Option(
            help: ArgumentHelp(
                "After how long an article that a worker has taken and not finished is given to another; the same for "
                    + "all workers.",
                valueName: "seconds"
            )
        )
        var redeliver = 60

        func run() async throws {
            guard let cluster = try cluster.place() else { throw ValidationError("Name the cluster with --cluster.") }
            let vocabulary = try words.vocabulary()
            Signals.watchInterrupts()
            let replica = try cluster.join(copy: store.path, pause: Worker.pause, patience: Worker.patience)
            let surroundings = Surroundings.current
            var progress = Progress("articles")
            let away = AwayNotice(surroundings)
            let worker = Worker(
                replica,
                of: cluster,
                vocabulary: vocabulary,
                patience: .seconds(redeliver),
                now: surroundings.now,
                isStopped: { Signals.isInterrupted },
                isAway: { away.tell($0) }
            )
            let tally = try await worker.run(until: untilEmpty ? .empty : .never) { tally in
                progress.show(tally.articles + tally.known + tally.refused)
            }
            progress.clear()
            let head = try await replica.store.head()
            try replica.store.close()
            surroundings.say(tally.sentence + " The log \(store.path) is at position \(head).")
            if tally.isInterrupted { throw Failure(.interrupted, "Stopped; the articles that wait stay in the queue.") }
        }

        func validate() throws {
            if cluster.cluster == nil { throw ValidationError("Name the cluster with --cluster.") }
            guard (1...86_400).contains(redeliver) else {
                throw ValidationError("--redeliver is \(redeliver). Give 1 to 86400 seconds.")
            }
        }
    }
#endif

import Annals
import ArgumentParser

struct IngestVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read articles into the log as events.",
        discussion: """
            Reads text, pages, JSON Lines, feeds and web archives, each also in gzip; a directory stands for everything
            below it, - for standard input. An article that
            the log has already changes nothing. What cannot be read gets one line on standard error, is kept in the log
            for `annals refused`, and the rest goes on; the exit status is then 65, or 66 where no input is there at all.
            Ctrl-C stops after the article under way; the same command goes on from there.

            --lexicon lays tables of your own over the compiled ones: actors.tsv, actors-people.tsv, actors-words.tsv,
            countries.tsv, offices.tsv, places.tsv, and in frames/ one table for each family of kinds with classes.tsv,
            operators.tsv and traits.tsv. They have the columns of the compiled tables. A line replaces the one of the
            same id, or is added; a frame of yours comes before ours. A line that cannot be read ends the command with
            its file and number. Articles that are in the log already are not coded anew.

            --min-likelihood 0.67 keeps only what is surest: some half of the events, of which strict readers find four
            in five right in kind, parties, date and modality together, for two in three of all. `annals explain` prints
            how likely each is.

              annals ingest article.txt
              annals ingest --outlet 'Harbour Post' --zone +05:30 pages/
              annals ingest --lexicon words/ pages/
              annals ingest --min-likelihood 0.67 pages/
              annals ingest - < articles.jsonl
              annals ingest --cluster nats://localhost:4222 articles.jsonl
            """
    )

    @OptionGroup var paths: Paths
    @OptionGroup var reading: ReadingFlags
    @OptionGroup var words: CoderOptions
    @OptionGroup var store: LogOptions
    #if JetStream
        @OptionGroup var cluster: ClusterOptions

        func validate() throws {
            guard cluster.cluster != nil, let flag = words.given.first else { return }
            throw ValidationError("With --cluster the workers code: give \(flag) to `annals worker`.")
        }
    #endif

    func run() async throws {
        let inputs = try reading.inputs(paths, log: store.path)
        let vocabulary = try words.vocabulary()
        Signals.watchInterrupts()
        #if JetStream
            if let cluster = try cluster.place() { return try await enqueue(inputs, on: cluster) }
        #endif
        let log = try store.open(for: .writing)
        var count = InputCount()
        var progress = Progress("articles")
        let size = Surroundings.current.isWatched ? inputs.size : nil
        var seen = 0
        let tally = try await log.ingest(
            inputs,
            vocabulary: vocabulary,
            now: Surroundings.current.now,
            isStopped: { Signals.isInterrupted },
            each: { note in
                seen += 1
                count.count(note, &progress)
                progress.show(seen, of: size.map { Double(inputs.bytesRead) / Double(max($0, 1)) })
            }
        )
        progress.clear()
        let head = try await log.head()
        try await log.prepare()
        try log.close()
        Surroundings.current.say(tally.sentence + " The log \(store.path) is at position \(head).")
        if tally.isInterrupted { throw Failure(.interrupted, "Stopped; the same command goes on from here.") }
        try count.check()
    }
}

#if JetStream
    extension IngestVerb {
        /// Puts the articles where workers find them.
        private func enqueue(_ inputs: Inputs, on cluster: Cluster) async throws {
            var count = InputCount()
            var progress = Progress("articles")
            var seen = 0
            let away = AwayNotice(Surroundings.current)
            let tally = try await cluster.enqueue(
                inputs,
                isStopped: { Signals.isInterrupted },
                isAway: { away.tell($0) }
            ) { refusal in
                seen += 1
                if let refusal {
                    progress.clear()
                    count.refuse(refusal)
                } else {
                    count.take()
                }
                progress.show(seen)
            }
            progress.clear()
            Surroundings.current.say(tally.sentence)
            if tally.isInterrupted { throw Failure(.interrupted, "Stopped; the same command goes on from here.") }
            try count.check()
        }
    }

    extension QueueTally {
        /// What became of the inputs, in a sentence.
        fileprivate var sentence: String {
            var parts = ["\(articles) article\(articles == 1 ? "" : "s") put into the queue"]
            if known > 0 { parts.append("\(known) put there a moment ago") }
            if refused > 0 { parts.append("\(refused) refused") }
            return parts.joined(separator: ", ") + "; `annals worker` codes what waits."
        }
    }
#endif

extension InputCount {
    fileprivate mutating func count(_ note: IngestNote, _ progress: inout Progress) {
        guard case .refused(let refusal) = note else { return take() }
        progress.clear()
        refuse(refusal)
    }
}

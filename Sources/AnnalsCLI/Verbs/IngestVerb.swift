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

              annals ingest article.txt
              annals ingest --outlet 'Harbour Post' --zone +05:30 pages/
              annals ingest --lexicon words/ pages/
              annals ingest - < articles.jsonl
            """
    )

    @OptionGroup var paths: Paths
    @OptionGroup var reading: ReadingFlags
    @OptionGroup var words: LexiconOption
    @OptionGroup var store: LogOptions

    func run() async throws {
        let inputs = try reading.inputs(paths, log: store.path)
        let vocabulary = try words.vocabulary()
        Signals.watchInterrupts()
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
        try log.close()
        Surroundings.current.say(tally.sentence + " The log \(store.path) is at position \(head).")
        if tally.isInterrupted { throw Failure(.interrupted, "Stopped; the same command goes on from here.") }
        try count.check()
    }
}

extension InputCount {
    fileprivate mutating func count(_ note: IngestNote, _ progress: inout Progress) {
        guard case .refused(let refusal) = note else { return take() }
        progress.clear()
        refuse(refusal)
    }
}

extension IngestTally {
    /// What became of the inputs, in a sentence.
    fileprivate var sentence: String {
        var parts = ["\(Self.counted(articles, "article")) with \(Self.counted(events, "event")) stored"]
        if known > 0 { parts.append("\(Self.counted(known, "article")) already in the log") }
        if refused > 0 { parts.append("\(Self.counted(refused, "input")) refused") }
        if remarks > 0 { parts.append(Self.counted(remarks, "remark")) }
        return parts.joined(separator: ", ") + "."
    }

    private static func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

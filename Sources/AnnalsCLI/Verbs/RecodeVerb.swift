import Annals
import AnnalsFormats
import ArgumentParser

struct RecodeVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recode",
        abstract: "Code the stored articles anew with this version's coder, and show what moved.",
        discussion: """
            What is read otherwise is superseded by an amendment of ours, known from when its article was; nothing stored is
            changed, and what was asked with --recorded before answers as it did. Events that a person or the source has
            amended stay as they are. A second run finds nothing to move.

            Articles that were ingested with a --lexicon or --min-likelihood are coded as then where both are given again.

              annals recode --dry-run
              annals recode
              annals recode --lexicon words/
            """
    )

    @Flag(help: "Show what would move, and store nothing.")
    var dryRun = false

    @OptionGroup var words: CoderOptions
    @OptionGroup var store: LogOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        let vocabulary = try words.vocabulary()
        Signals.watchInterrupts()
        let log = try store.open(for: dryRun ? .reading : .existing)
        var progress = Progress("articles")
        var (seen, moves) = (0, [Move]())
        let tally = try await log.recode(
            isDry: dryRun,
            vocabulary: vocabulary,
            now: Surroundings.current.now,
            isStopped: { Signals.isInterrupted },
            each: { _, found in
                seen += 1
                moves += found
                progress.show(seen)
            }
        )
        progress.clear()
        if !dryRun { try await log.prepare() }
        try log.close()
        try show(moves)
        Surroundings.current.say(tally.sentence(isDry: dryRun))
        if tally.isInterrupted { throw Failure(.interrupted, "Stopped; the same command goes on from here.") }
    }

    private func show(_ moves: [Move]) throws {
        let answer = Answer(columns: Move.columns, rows: moves.map(\.row), absence: "")
        var printer = AnswerPrinter(format: form.chosen)
        try printer.print(answer, emptyIsNegative: false)
    }
}

extension RecodingTally {
    fileprivate func sentence(isDry: Bool) -> String {
        let counts = [
            (corrected, "read otherwise"), (retracted, "no longer found"), (restored, "found again"), (added, "new"),
        ]
        let moved = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let rest = ["\(kept) as before"] + (held > 0 ? ["\(held) left as they were amended"] : [])
        let events = moved.isEmpty ? "nothing moved" : moved.joined(separator: ", ")
        let verb = isDry ? "would be coded" : "coded"
        return "\(articles) article\(articles == 1 ? "" : "s") \(verb) anew by \(coder): \(events); events "
            + rest.joined(separator: ", ") + "."
    }
}

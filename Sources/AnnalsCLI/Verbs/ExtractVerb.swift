import Annals
import AnnalsFormats
import ArgumentParser

struct ExtractVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the events of articles; store nothing.",
        discussion: """
            Reads what `annals ingest` reads, and prints the events that it would store, without position and time of
            recording. An article that does not say when it was published has no events: give --published.

              annals extract article.txt
              annals extract --format table --published 2022-02-23 article.txt
              annals extract - < articles.jsonl > events.jsonl
            """
    )

    @OptionGroup var paths: Paths
    @OptionGroup var reading: ReadingFlags
    @OptionGroup var words: CoderOptions
    @OptionGroup var form: FormatOption

    func run() async throws {
        var printer = EventPrinter(form.chosen)
        var inputs = InputCount()
        try await Extraction(vocabulary: words.vocabulary()).run(reading.inputs(paths)) { item in
            inputs.count(item)
            for record in item.records { try printer.print(record) }
        }
        try printer.finish()
        try inputs.check()
    }
}

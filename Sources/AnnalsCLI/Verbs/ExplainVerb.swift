import Annals
import AnnalsFormats
import ArgumentParser

struct ExplainVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Print what was recognised in each sentence, and why an event was or was not coded.",
        discussion: """
            One JSON object a sentence: the article's source_id, the text with its offsets, tokens with tag, lemma, head
            and relation, times, actors, places, quantities, the events with the rule that made each, and remarks on
            what was not coded. Offsets count Unicode scalars of the article's text.

              annals explain article.txt
              annals explain --format conllu article.txt
              annals explain - < articles.jsonl | jq '.remarks[]'
            """
    )

    /// The forms of an explanation.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case jsonl, conllu
    }

    @OptionGroup var paths: Paths
    @OptionGroup var reading: ReadingFlags
    @OptionGroup var words: CoderOptions

    @Option(help: "How to print: jsonl, one object a sentence; conllu, the trees.")
    var format = Form.jsonl

    func run() async throws {
        var output = Output()
        var inputs = InputCount()
        try await Extraction(vocabulary: words.vocabulary()).run(reading.inputs(paths)) { item in
            inputs.count(item)
            if let explanation = item.explanation { try output.write(text(explanation)) }
        }
        try output.flush()
        try inputs.check()
    }

    private func text(_ explanation: Explanation) -> String {
        switch format {
        case .jsonl: explanation.lines.map { $0.text + "\n" }.joined()
        case .conllu: explanation.conllu
        }
    }
}

import Annals
import AnnalsFormats
import AnnalsModel

/// Prints the steps of a replay, each as it is made where the form allows it.
struct ReplayPrinter {
    private let format: OutputFormat
    private var output = Output()
    private var held: [ReplayStep] = []
    private var count = 0

    init(format: OutputFormat) {
        self.format = format
    }

    /// Prints a step; days on which nothing happened are passed over on a terminal.
    mutating func print(_ step: ReplayStep) throws(OutputError) {
        count += 1
        switch format {
        case .table:
            guard !step.events.isEmpty || !step.changes.rows.isEmpty else { return }
            try output.write(text(step))
            try output.flush()
        case .jsonl: try output.write(step.json.text + "\n")
        case .json, .csv, .md: held.append(step)
        }
    }

    /// Prints what was held back.
    mutating func finish() throws {
        switch format {
        case .table, .jsonl: try output.flush()
        case .json:
            try output.write(JSON.object([JSON.Field("results", .array(held.map(\.json)))]).text + "\n")
            try output.flush()
        case .csv, .md:
            var printer = AnswerPrinter(format: format)
            try printer.print(changes)
        }
        if count == 0 { throw Failure(.negative, "There is nothing to step through from this vantage.") }
    }

    private func text(_ step: ReplayStep) -> String {
        let events = step.events.map { record in
            "  \(SwimLanes.glyph(record.event.modality)) \(DisplayWidth.plain(SwimLanes.text(record)))\n"
        }
        let changes = ChangeTexts(isBrief: true).text(step.changes)
        let title = "── \(step.vantage.words) " + String(repeating: "─", count: 12) + "\n"
        return title + events.joined() + (changes.isEmpty ? "" : changes) + "\n"
    }

    /// The changes of all steps in one answer.
    private var changes: Answer {
        let columns = held.first?.changes.columns ?? []
        let rows = held.flatMap { step in
            step.changes.rows.map { row in
                Answer.Row(
                    row.json,
                    [step.vantage.at?.description ?? "", step.vantage.asOf?.description ?? ""] + row.cells
                )
            }
        }
        return Answer(columns: [.init("at"), .init("as_of")] + columns, rows: rows, absence: "Nothing changed.")
    }
}

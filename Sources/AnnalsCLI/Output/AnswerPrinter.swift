import Annals
import AnnalsFormats

/// Prints an answer in the form that was asked for.
struct AnswerPrinter {
    let format: OutputFormat
    var output = Output()

    /// Prints an answer.
    ///
    /// - Throws: `Failure` with a negative status where nothing was found, after saying so.
    mutating func print(_ answer: Answer, emptyIsNegative: Bool = true) throws {
        switch format {
        case .json: try output.write(answer.json.text + "\n")
        case .jsonl: try lines(answer)
        case .csv: try columns(answer, head: CSV.line(answer.columns.map(\.name)), line: CSV.line)
        case .md: try columns(answer, head: MarkdownTable.head(answer.columns), line: MarkdownTable.line)
        case .table: if !answer.rows.isEmpty { try table(answer) }
        }
        try output.flush()
        if answer.rows.isEmpty, emptyIsNegative { throw Failure(.negative, answer.absence) }
    }

    private mutating func lines(_ answer: Answer) throws {
        for row in answer.rows { try output.write(row.json.text + "\n") }
    }

    private mutating func columns(_ answer: Answer, head: String, line: ([String]) -> String) throws {
        try output.write(head)
        for row in answer.rows { try output.write(line(row.cells)) }
    }

    private mutating func table(_ answer: Answer) throws {
        let sheet = Sheet(columns: answer.columns, rows: answer.rows.map(\.cells))
        try output.write(TerminalTable.current.text(sheet))
    }
}

extension TerminalTable {
    /// The layout for the terminal that standard output goes to.
    static var current: TerminalTable {
        TerminalTable(width: Surroundings.current.width, isStyled: Surroundings.current.isStyled)
    }
}

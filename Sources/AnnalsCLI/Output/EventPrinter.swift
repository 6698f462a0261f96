import AnnalsFormats

/// Prints events one by one in the form that was asked for.
struct EventPrinter {
    private let format: OutputFormat
    private var output = Output()
    private var text = JSONText()
    private var held: [[String]] = []
    /// How many were printed.
    private(set) var count = 0

    init(_ format: OutputFormat) {
        self.format = format
    }

    /// Prints an event; a table is held back until the end, when the widths of its columns are known.
    mutating func print(_ record: EventRecord) throws(OutputError) {
        if count == 0 { try output.write(head) }
        switch format {
        case .jsonl, .json: try write(record)
        case .csv: try output.write(CSV.line(EventSheet.row(record)))
        case .md: try output.write(MarkdownTable.line(EventSheet.briefRow(record)))
        case .table: held.append(EventSheet.briefRow(record))
        }
        count += 1
    }

    /// Prints what was held back.
    mutating func finish() throws(OutputError) {
        if count == 0, format != .table { try output.write(head) }
        if format == .json { try output.write("]}\n") }
        if format == .table, !held.isEmpty {
            try output.write(TerminalTable.current.text(Sheet(columns: EventSheet.brief, rows: held)))
        }
        try output.flush()
    }

    private var head: String {
        switch format {
        case .json: "{\"results\":["
        case .csv: CSV.line(EventSheet.columns.map(\.name))
        case .md: MarkdownTable.head(EventSheet.brief)
        case .jsonl, .table: ""
        }
    }

    private mutating func write(_ record: EventRecord) throws(OutputError) {
        if format == .json, count > 0 { try output.write(",") }
        text = JSONText()
        text.event(record)
        if format == .jsonl { text.endLine() }
        try output.write(text.bytes)
    }
}

import ArgumentParser

/// The forms in which an answer is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv, md
}

/// The option that chooses the form.
struct FormatOption: ParsableArguments {
    @Option(help: "How to print: table, json, jsonl, csv or md. Without it, a table on a terminal and jsonl in a pipe.")
    var format: OutputFormat?

    /// The form asked for, else the one that suits standard output.
    var chosen: OutputFormat {
        format ?? (Surroundings.current.width == nil ? .jsonl : .table)
    }
}

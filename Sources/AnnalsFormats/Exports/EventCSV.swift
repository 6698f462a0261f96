extension CSV {
    /// Events as one document, a row each. A row names the vantage and the log's position itself, since rows of a sheet
    /// are copied out of it.
    public static func events(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let origin = [heading.vantage, "\(heading.position)"]
        let rows = records.map { line(EventSheet.row($0) + origin) }
        return ExportText(
            line(EventSheet.columns.map(\.name) + ["vantage", "log_position"]) + rows.joined(),
            losses: [
                "Of several reports a row has the first quotation, without offsets and the article's digest.",
                "Words as written, names of actors and places, and how dates and numbers were read are not in it.",
                "A text that a spreadsheet would take for a formula has an apostrophe in front.",
            ]
        )
    }
}

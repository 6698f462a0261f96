extension CSV {
    /// Events as one document, a row each.
    public static func events(_ records: [EventRecord]) -> ExportText {
        let rows = records.map { line(EventSheet.row($0)) }
        return ExportText(
            line(EventSheet.columns.map(\.name)) + rows.joined(),
            losses: [
                "Of several reports a row has the first quotation; words as written and how dates were read are not in it."
            ]
        )
    }
}

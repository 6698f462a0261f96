import AnnalsFormats
import AnnalsModel

/// Events with all their quotations, a paragraph each, for reading.
struct EventTexts {
    func print(_ records: [EventRecord]) throws(OutputError) {
        var output = Output()
        for record in records { try output.write(text(record)) }
        try output.flush()
    }

    private func text(_ record: EventRecord) -> String {
        let event = record.event
        let parts = [
            record.position.map { "#\($0)" }, event.occurred.interval.edtf, event.kind.rawValue,
            event.modality == .happened ? nil : event.modality.rawValue, EventSheet.parties(event),
            event.place.map { "in \($0.name)" }, event.magnitude.map(EventSheet.phrase),
            record.status == .standing ? nil : record.status.rawValue,
        ]
        let head = parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
        let quotes = record.evidence.map { evidence in
            let source = [evidence.outlet, evidence.sourceID].compactMap(\.self).joined(separator: ", ")
            return folded("“\(evidence.quote)”", indent: 4)
                + folded(
                    "\(source), \(evidence.published), \(evidence.span.lowerBound)–\(evidence.span.upperBound)",
                    indent: 6
                )
        }
        return DisplayWidth.plain(head) + "\n" + quotes.joined()
    }

    private func folded(_ text: String, indent: Int) -> String {
        let width = (Surroundings.current.width ?? 100) - indent
        let space = String(repeating: " ", count: indent)
        return TerminalTable.fold(DisplayWidth.plain(text), to: max(20, width)).map { space + $0 + "\n" }.joined()
    }
}

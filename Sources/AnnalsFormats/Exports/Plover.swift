import AnnalsModel

/// Writes events as PLOVER JSON Lines (Open Event Data Alliance, "PLOVER: Political Language Ontology for Verifiable Event
/// Records", 2021), an object an event. Kinds that PLOVER has no type for are left out.
public enum Plover {
    /// The events as lines, each of which names the vantage and the log's position.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let typed = records.filter { $0.event.codes.plover != nil }
        var text = JSONText()
        for record in typed {
            text.plover(record, heading)
            text.endLine()
        }
        let missing = records.count - typed.count
        let losses = missing == 0 ? [] : ["\(missing) events of kinds without a PLOVER type are not in the file."]
        return ExportText(
            text.string,
            losses: losses + ["Dates are the first day of the interval; claims keep no claimant."]
        )
    }
}

extension JSONText {
    fileprivate mutating func plover(_ record: EventRecord, _ heading: ExportHeading) {
        let event = record.event
        let codes = event.codes
        object { text in
            text.field("id", record.id)
            text.field("date", event.occurred.interval.start?.description)
            text.field("type", codes.plover)
            text.field("mode", codes.mode)
            text.field("status", event.modality.rawValue)
            text.field("source", each: event.initiators) { $0.party($1) }
            text.field("target", each: event.targets + event.participants) { $0.party($1) }
            text.field("magnitude", event.magnitude?.value)
            text.field("location") { text in
                text.field("name", event.place?.name)
                text.field("latitude", event.place?.latitude)
                text.field("longitude", event.place?.longitude)
            }
            text.field("text", event.evidence.quote)
            text.field("publisher", event.evidence.outlet)
            text.field("published", event.evidence.published.description)
            text.field("url", event.evidence.url)
            text.field("vantage", heading.vantage)
            text.field("log_position", heading.position)
        }
    }

    private mutating func party(_ actor: Actor) {
        object { text in
            text.field("actor", actor.state.uppercased())
            text.field("id", actor.id)
            text.field("text", actor.asWritten ?? actor.name)
        }
    }
}

public import AnnalsModel

extension JSONText {
    /// Writes an event as an object of the native JSON Lines.
    ///
    /// `position` and `recorded` are left out where the event is in no log, `scheduled` where nothing is planned.
    public mutating func event(_ record: EventRecord) {
        object { $0.fields(of: record) }
    }

    /// Writes the fields of an event, without the braces around them.
    mutating func fields(of record: EventRecord) {
        let event = record.event
        field("id", record.id)
        if let position = record.position { field("position", position) }
        field("kind", event.kind.rawValue)
        field("modality", event.modality.rawValue)
        field("initiators", each: event.initiators) { $0.actor($1) }
        field("targets", each: event.targets) { $0.actor($1) }
        field("participants", each: event.participants) { $0.actor($1) }
        field("place", optional: event.place) { $0.place($1) }
        field("occurred", optional: event.occurred) { $0.occurrence($1) }
        if let scheduled = event.scheduled { field("scheduled", optional: scheduled) { $0.occurrence($1) } }
        field("reported", event.reported.description)
        if let recorded = record.recorded { field("recorded", recorded.description) }
        field("magnitude", optional: event.magnitude) { $0.magnitude($1) }
        field("said_by", optional: event.saidBy) { $0.actor($1) }
        field("codes", optional: event.codes) { $0.codes($1) }
        field("evidence", each: record.evidence) { $0.evidence($1) }
        field("status", record.status.rawValue)
        field("method", event.method)
    }

    /// Writes an actor as an object.
    public mutating func actor(_ actor: Actor) {
        object { text in
            text.field("id", actor.id)
            text.field("name", actor.name)
            text.field("as_written", actor.asWritten)
        }
    }

    /// Writes a place as an object, in degrees of WGS 84.
    public mutating func place(_ place: Place) {
        object { text in
            text.field("id", place.id)
            text.field("name", place.name)
            text.field("as_written", place.asWritten)
            text.field("latitude", place.latitude)
            text.field("longitude", place.longitude)
            text.field("precision", place.precision.rawValue)
        }
    }

    /// Writes a time as an object.
    public mutating func occurrence(_ occurrence: Occurrence) {
        let interval = occurrence.interval
        object { text in
            text.field("earliest", interval.earliest?.description)
            text.field("latest", interval.latest?.description)
            text.field("precision", interval.precision.rawValue)
            text.field("edtf", interval.edtf)
            text.field("basis", occurrence.basis.rawValue)
            text.field("as_written", occurrence.asWritten)
        }
    }

    /// Writes a magnitude as an object.
    public mutating func magnitude(_ magnitude: Magnitude) {
        object { text in
            text.field("value", magnitude.value)
            text.field("low", magnitude.low)
            text.field("high", magnitude.high)
            text.field("unit", magnitude.unit)
            text.field("qualifier", magnitude.qualifier.rawValue)
            text.field("measure", magnitude.measure.rawValue)
        }
    }

    /// Writes the codes of a kind as an object.
    public mutating func codes(_ codes: Ontology.Codes) {
        object { text in
            text.field("plover", codes.plover)
            text.field("mode", codes.mode)
            text.field("cameo", codes.cameo)
            text.field("quad", codes.quad)
            text.field("goldstein", codes.goldstein)
        }
    }

    /// Writes evidence as an object; offsets count Unicode scalars of the article's text.
    public mutating func evidence(_ evidence: Evidence) {
        object { text in
            text.field("article", evidence.article.hex)
            text.field("source_id", evidence.sourceID)
            text.field("outlet", evidence.outlet)
            text.field("url", evidence.url)
            text.field("published", evidence.published.description)
            text.field("quote", evidence.quote)
            text.field("start", evidence.span.lowerBound)
            text.field("end", evidence.span.upperBound)
        }
    }

    private mutating func field<Value>(
        _ name: String,
        optional value: Value?,
        _ body: (inout JSONText, Value) -> Void
    ) {
        key(name)
        if let value { body(&self, value) } else { null() }
    }
}

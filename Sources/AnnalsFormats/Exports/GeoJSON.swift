import AnnalsModel

/// Writes events that have coordinates as a feature collection (RFC 7946), in degrees of WGS 84.
public enum GeoJSON {
    /// The events as one document.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        let placed = records.filter { !coordinates($0.event.place).isEmpty }
        var text = JSONText()
        text.object { text in
            text.field("type", "FeatureCollection")
            text.field("title", heading.title)
            text.field("vantage", heading.vantage)
            text.field("log_position", heading.position)
            text.field("features", each: placed) { $0.feature($1) }
        }
        text.endLine()
        let missing = records.count - placed.count
        return ExportText(
            text.string,
            losses: [
                "Of several reports a feature has the first quotation; words as written and claimants are not in it."
            ]
                + (missing == 0 ? [] : ["\(missing) events without coordinates are not in the file."])
        )
    }

    fileprivate static func coordinates(_ place: Place?) -> [Double] {
        guard let latitude = place?.latitude, let longitude = place?.longitude else { return [] }
        return [longitude, latitude]
    }
}

extension JSONText {
    fileprivate mutating func feature(_ record: EventRecord) {
        let coordinates = GeoJSON.coordinates(record.event.place)
        object { text in
            text.field("type", "Feature")
            text.field("id", record.id)
            text.field("geometry") { text in
                text.field("type", "Point")
                text.field("coordinates", each: coordinates) { $0.number($1) }
            }
            text.field("properties") { $0.properties(record) }
        }
    }

    private mutating func properties(_ record: EventRecord) {
        let event = record.event
        field("kind", event.kind.rawValue)
        field("modality", event.modality.rawValue)
        field("initiators", each: event.initiators.map(\.id)) { $0.string($1) }
        field("targets", each: event.targets.map(\.id)) { $0.string($1) }
        field("place", event.place?.id)
        field("precision", event.place?.precision.rawValue)
        field("occurred", event.occurred.interval.edtf)
        field("reported", event.reported.description)
        field("magnitude", event.magnitude.map(EventSheet.phrase))
        field("goldstein", event.codes.goldstein)
        field("quote", event.evidence.quote)
        field("outlet", event.evidence.outlet)
        field("reports", record.evidence.count)
    }
}

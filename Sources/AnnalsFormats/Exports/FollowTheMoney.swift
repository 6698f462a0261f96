import AnnalsModel

/// Writes events as entities of FollowTheMoney (OCCRP), one a line: `Event`, with `LegalEntity` for actors, `Address` for
/// places and `Article` for reports, each but once. A `Note` tells the vantage.
public enum FollowTheMoney {
    /// The events as lines.
    public static func text(_ records: [EventRecord], heading: ExportHeading) -> ExportText {
        var written: Set<String> = []
        var text = JSONText()
        for entity in [note(heading)] + records.flatMap(entities) where written.insert(entity.id).inserted {
            text.value(entity.json)
            text.endLine()
        }
        return ExportText(
            text.string,
            losses: [
                "Who initiated is the organizer, all others are involved; whether an actor is a person is not known.",
                "Amounts are in a note; codes, offsets and how dates were read are not in the file.",
            ]
        )
    }

    private static func note(_ heading: ExportHeading) -> FtMEntity {
        FtMEntity("annals.export", "Note", ["name": [heading.title], "description": [heading.sentence]])
    }

    private static func entities(_ record: EventRecord) -> [FtMEntity] {
        let event = record.event
        let everyone = event.initiators + event.targets + event.participants + [event.saidBy].compactMap(\.self)
        return everyone.map(actor) + [event.place.map(place)].compactMap(\.self) + record.evidence.map(article)
            + [self.event(record)]
    }

    private static func event(_ record: EventRecord) -> FtMEntity {
        let event = record.event
        let interval = event.occurred.interval
        let isDay = interval.earliest == interval.latest
        return FtMEntity(
            "annals.event." + record.id,
            "Event",
            [
                "name": [EventSheet.headline(event)], "date": isDay ? [interval.earliest?.description] : [],
                "startDate": isDay ? [] : [interval.earliest?.description],
                "endDate": isDay ? [] : [interval.latest?.description],
                "organizer": event.initiators.map { id(of: $0) },
                "involved": (event.targets + event.participants).map { id(of: $0) },
                "location": [event.place?.name], "addressEntity": [event.place.map { id(of: $0) }],
                "country": countries(of: event), "description": record.evidence.map(\.quote),
                "summary": [event.modality.rawValue, record.status.rawValue], "keywords": [event.kind.rawValue],
                "notes": [event.magnitude.map(EventSheet.phrase), event.saidBy.map { "said by \($0.name)" }],
                "recordId": [record.position.map { "\($0)" }], "proof": record.evidence.map { id(of: $0) },
                "publisher": record.evidence.map(\.outlet), "sourceUrl": record.evidence.map { WebLink.safe($0.url) },
                "modifiedAt": [moment(event.reported)],
            ]
        )
    }

    private static func countries(of event: Event) -> [String?] {
        let places = event.place?.id.split(separator: "+").map(String.init) ?? []
        return places.map { country(of: $0) }
    }

    /// Codes of states that are no more are those of four letters (ISO 3166-3), for the short ones were given anew.
    private static let former = ["csk": "cshh", "scg": "csxx", "sun": "suhh", "yug": "yucs"]

    private static func country(of id: String) -> String? {
        former[Actor.state(of: id)] ?? DatasetNames.standard.alpha2(of: id)
    }

    private static func actor(_ actor: Actor) -> FtMEntity {
        FtMEntity(
            id(of: actor),
            "LegalEntity",
            ["name": [actor.name], "country": [country(of: actor.id)]]
        )
    }

    private static func place(_ place: Place) -> FtMEntity {
        FtMEntity(
            id(of: place),
            "Address",
            [
                "full": [place.name], "latitude": [place.latitude.map(JSONText.shortest)],
                "longitude": [place.longitude.map(JSONText.shortest)],
                "country": place.id.split(separator: "+").map { country(of: String($0)) },
            ]
        )
    }

    private static func article(_ evidence: Evidence) -> FtMEntity {
        FtMEntity(
            id(of: evidence),
            "Article",
            [
                "name": ["\(evidence.outlet ?? evidence.sourceID), \(evidence.published)"],
                "publisher": [evidence.outlet], "publishedAt": [moment(evidence.published)],
                "sourceUrl": [WebLink.safe(evidence.url)], "fileName": [evidence.sourceID],
            ]
        )
    }

    /// Its times are in UTC and do not say so.
    private static func moment(_ instant: Instant) -> String {
        String("\(instant)".dropLast())
    }

    private static func id(of actor: Actor) -> String { "annals.actor." + FtMEntity.escaped(actor.id) }

    private static func id(of place: Place) -> String { "annals.place." + FtMEntity.escaped(place.id) }

    private static func id(of evidence: Evidence) -> String { "annals.article." + evidence.publication }
}

/// An entity as its JSON has it: every property is a list of texts.
private struct FtMEntity {
    let id: String
    let schema: String
    let properties: [JSON.Field]

    /// Makes an entity; values that are missing, empty or said twice are left out.
    init(_ id: String, _ schema: String, _ properties: KeyValuePairs<String, [String?]>) {
        self.id = id
        self.schema = schema
        self.properties = properties.compactMap { name, values in
            var seen: Set<String> = []
            let kept = values.compactMap(\.self).filter { !$0.isEmpty && seen.insert($0).inserted }
            return kept.isEmpty ? nil : JSON.Field(name, .array(kept.map { .string($0) }))
        }
    }

    var json: JSON {
        ["id": .string(id), "schema": .string(schema), "properties": .object(properties)]
    }

    /// Ids hold letters of ASCII, digits, hyphens and points: a slash becomes a point, all else its number.
    static func escaped(_ id: String) -> String {
        id.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-": String(scalar)
            case "/": "."
            default: "-u" + String(scalar.value, radix: 16)
            }
        }.joined()
    }
}

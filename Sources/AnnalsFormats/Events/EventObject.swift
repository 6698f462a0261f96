import AnnalsModel

/// The object of the native JSON Lines as it is decoded, before it is checked.
struct EventObject: Decodable {
    struct Named: Decodable {
        let id: String
        let name: String?
        let as_written: String?

        var actor: Actor { Actor(id: id, name: name ?? id, asWritten: as_written) }
    }

    struct Spot: Decodable {
        let id: String
        let name: String?
        let as_written: String?
        let latitude: Double?
        let longitude: Double?
        let precision: String?
    }

    struct Time: Decodable {
        let earliest: String?
        let latest: String?
        let precision: String?
        let edtf: String?
        let basis: String?
        let as_written: String?
    }

    struct Amount: Decodable {
        let value: Double
        let low: Double?
        let high: Double?
        let unit: String
        let qualifier: String?
        let measure: String?
    }

    struct Quotation: Decodable {
        let article: String?
        let source_id: String?
        let outlet: String?
        let url: String?
        let published: String
        let quote: String
        let start: Int?
        let end: Int?
    }

    let id: String?
    let position: Int?
    let kind: String
    let modality: String?
    let initiators: [Named]?
    let targets: [Named]?
    let participants: [Named]?
    let place: Spot?
    let occurred: Time?
    let scheduled: Time?
    let recorded: String?
    let magnitude: Amount?
    let said_by: Named?
    let evidence: [Quotation]
    let status: String?
    let method: String?
    let gist: [UInt16]?
}

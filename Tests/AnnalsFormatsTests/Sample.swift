import AnnalsFormats
import AnnalsModel
import Testing

/// Events to write and read.
enum Sample {
    static let published = Instant(seconds: 1_645_582_200)

    static func evidence(_ quote: String = "Mr Putin signed a decree on Monday") -> Evidence {
        Evidence(
            article: Digest(of: quote.utf8),
            sourceID: "a1.txt",
            outlet: "The \"Outlet\"",
            url: nil,
            published: published,
            quote: quote,
            span: 10..<10 + quote.unicodeScalars.count
        )
    }

    static func event(_ name: String = "ForcesCounted") throws -> Event {
        var event = Event(
            kind: try #require(Kind(rawValue: name)),
            modality: .claimed,
            initiators: [Actor(id: "rus/armed-forces", name: "Armed forces of Russia", asWritten: "Russia’s army")],
            targets: [Actor(id: "ukr", name: "Ukraine")],
            occurred: Occurrence(.unknown, basis: .publication),
            evidence: evidence(),
            method: "frames/1 count"
        )
        event.place = Place(id: "ukr/kyiv", name: "Kyiv", latitude: 50.45, longitude: 30.52, precision: .city)
        event.magnitude = Magnitude(
            value: 190_000,
            low: nil,
            high: 190_000,
            unit: "troops",
            qualifier: .nearly,
            measure: .stock
        )
        event.saidBy = Actor(id: "usa", name: "United States", asWritten: "Washington")
        event.scheduled = Occurrence(
            try #require(Interval(year: 2022, month: 3)),
            basis: .relative,
            asWritten: "next month"
        )
        return event
    }

    static func line(_ record: EventRecord) -> String {
        var text = JSONText()
        text.event(record)
        return text.string
    }
}

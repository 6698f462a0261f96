public import AnnalsModel

extension BatchMaker {
    /// One article, always the same.
    public static let plainArticle = Article(
        sourceID: "decree.txt",
        outlet: "AP",
        url: nil,
        title: "A decree",
        published: Publication(Instant(seconds: 1_645_583_400)),
        text: "A decree\nThe president signed a decree in Moscow on Monday.",
        passages: [Passage(.headline, 0..<8), Passage(.body, 9..<59)]
    )

    /// One event, always the same.
    public static func plainEvent(of article: Article) -> Event {
        var event = Event(
            kind: Ontology.shared.kinds.first { $0.rawValue == "DecreeSigned" } ?? Ontology.shared.kinds[0],
            initiators: [Actor(id: "rus/president", name: "President of Russia", asWritten: "The president")],
            targets: [],
            occurred: Occurrence(Interval(Day(number: 19_044)), basis: .relative, asWritten: "on Monday"),
            evidence: Evidence(
                article: article.digest,
                sourceID: article.sourceID,
                outlet: article.outlet,
                url: nil,
                published: article.published?.latest ?? .distantPast,
                quote: article.text[9..<59],
                span: 9..<59
            ),
            method: "frames/1 sign.decree"
        )
        event.place = Place(id: "rus/moscow", name: "Moscow", latitude: 55.75, longitude: 37.62, precision: .city)
        return event
    }
}

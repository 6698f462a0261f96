public import AnnalsLog
public import AnnalsModel
import TestRandom

/// Makes batches that use every field of an event, its ends and its empty forms, from a seed.
public struct BatchMaker: Sendable {
    private var chance: SplitMix
    private var made = 0
    private var head = 0

    /// Starts from a seed.
    public init(seed: UInt64) {
        chance = SplitMix(seed: seed)
    }

    /// A batch with an article and entries about it; amendments speak of earlier entries of the same maker.
    public mutating func batch(entries: Int) -> Batch {
        made += 1
        let article = article()
        var contents: [Entry.Content] = []
        for _ in 0..<entries {
            contents.append(content(about: article))
            head += 1
        }
        let remark = Remark("zone-ambiguous", "The zone of article \(made) can be one of two.", span: 3..<7)
        return Batch(
            id: Digest(ofFields: ["batch", "\(made)"]),
            articles: chance.once(in: 5) ? [] : [article],
            contents: contents,
            remarks: [InputRemark(sourceID: article.sourceID, article: article.digest, remark: remark)]
        )
    }

    /// An article of some sentences, with letters outside ASCII.
    public mutating func article() -> Article {
        let sentences = (0..<Int.random(in: 3..<30, using: &chance)).map { _ in
            (0..<9).map { _ in chance.pick(Self.vocabulary) }.joined(separator: " ")
        }
        let published = Instant(seconds: Int64.random(in: 1_500_000_000..<1_700_000_000, using: &chance))
        return Article(
            sourceID: "article-\(made)",
            outlet: chance.once(in: 6) ? nil : chance.pick(["AP", "Reuters", "Die Zeit"]),
            url: chance.once(in: 3) ? nil : "https://example.org/\(made)",
            title: sentences[0],
            published: Publication(from: published, to: Instant(seconds: published.seconds + 60), offset: 19_800),
            text: sentences.joined(separator: ". "),
            passages: [Passage(.headline, 0..<4), Passage(.body, 4..<20)]
        )
    }

    private mutating func content(about article: Article) -> Entry.Content {
        guard head > 0, chance.once(in: 8) else { return .report(event(about: article)) }
        return .amendment(
            Amendment(
                target: Int.random(in: 1...head, using: &chance),
                replacement: chance.once(in: 2) ? nil : event(about: article),
                origin: chance.pick(Amendment.Origin.allCases),
                reported: Instant(seconds: Int64.random(in: 0..<2_000_000_000, using: &chance)),
                author: chance.pick(["desk", "AP"]),
                reason: "The figure was misread, case \(head)."
            )
        )
    }

    /// An event with evidence in an article; now and then the quotation is not the article's own words.
    public mutating func event(about article: Article) -> Event {
        var event = Event(
            kind: chance.pick(Self.kinds),
            modality: chance.pick(Modality.allCases),
            initiators: actors(),
            targets: actors(),
            occurred: occurrence(),
            evidence: evidence(in: article),
            method: chance.pick(["frames/1 sign.decree", "import icews", "hand"])
        )
        event.participants = chance.once(in: 4) ? actors() : []
        event.place = chance.once(in: 2) ? nil : place()
        event.scheduled = chance.once(in: 5) ? occurrence() : nil
        event.magnitude = chance.once(in: 2) ? nil : magnitude()
        event.saidBy = chance.once(in: 4) ? actors().first : nil
        event.gist = Set((0..<6).map { _ in UInt16.random(in: 0...UInt16.max, using: &chance) }).sorted()
        return event
    }

    private mutating func evidence(in article: Article) -> Evidence {
        let start = Int.random(in: 0..<article.text.count, using: &chance)
        let span = start..<Int.random(in: start...article.text.count, using: &chance)
        return Evidence(
            article: article.digest,
            sourceID: article.sourceID,
            outlet: article.outlet,
            url: article.url,
            published: article.published?.latest ?? .distantPast,
            quote: chance.once(in: 6) ? "Words that are nowhere in the text" : article.text[span],
            span: span
        )
    }

    private mutating func actors() -> [Actor] {
        (0..<Int.random(in: 0...3, using: &chance)).map { _ in
            let id = chance.pick(["usa", "rus", "ukr", "usa/antony-blinken", "rus/armed-forces", "un", "pse/hamas"])
            let name = chance.once(in: 5) ? "Other name of \(id)" : "Name of \(id)"
            return Actor(id: id, name: name, asWritten: chance.once(in: 3) ? nil : chance.pick(Self.vocabulary))
        }
    }

    private mutating func place() -> Place {
        let id = chance.pick(["che/geneva", "ukr/kyiv", "ukr/donetsk+ukr/luhansk", "ukr"])
        return Place(
            id: id,
            name: id,
            latitude: chance.once(in: 3) ? nil : chance.pick([46.2044, 50.45, -0.1]),
            longitude: chance.once(in: 3) ? nil : chance.pick([6.1432, 30.5234, -179.99]),
            precision: chance.pick(Place.Precision.allCases),
            asWritten: chance.once(in: 3) ? nil : chance.pick(Self.vocabulary)
        )
    }

    private mutating func occurrence() -> Occurrence {
        let day = Day(number: Int.random(in: 17_000..<20_000, using: &chance))
        let intervals = [
            Interval(day), Interval(weekOf: day), Interval(openFrom: day, to: nil), Interval(openFrom: nil, to: day),
            Interval(year: 2022, month: 2), Interval(year: 2021), .unknown, Interval(.first, .last),
        ]
        return Occurrence(
            chance.pick(intervals) ?? .unknown,
            // The logs that older schemas wrote have no other.
            basis: chance.pick(Occurrence.Basis.allCases.filter { $0 != .known }),
            asWritten: chance.once(in: 3) ? nil : "on Tuesday"
        )
    }

    private mutating func magnitude() -> Magnitude {
        let value = chance.pick([0, 1, 190_000, 0.5, 12.75, -3, 1e300, 0.1 + 0.2, 9_007_199_254_740_994])
        return Magnitude(
            value: value,
            low: chance.pick([nil, value, value - 1, 0.25]),
            high: chance.pick([nil, value, value + 10, 1e17]),
            unit: chance.pick(["troops", "killed", "usd", "", "percent"]),
            qualifier: chance.pick(Magnitude.Qualifier.allCases),
            measure: chance.pick(Magnitude.Measure.allCases)
        )
    }

    private static let vocabulary = [
        "Moscow", "Kyïv", "señaló", "troops", "the border", "“quoted”", "naïve", "190,000", "на границе", "🕊", "said",
        "President", "on", "Tuesday", "that", "talks", "would", "resume", "ceasefire", "of", "minister",
    ]
}

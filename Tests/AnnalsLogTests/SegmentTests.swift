import AnnalsModel
import LogSamples
import Testing

@testable import AnnalsLog

@Suite struct SegmentTests {
    @Test(arguments: [1, 2, 3, 4], [Frame.Effort.quick, .thorough])
    func entriesReadBack(seed: UInt64, effort: Frame.Effort) throws {
        let sample = SegmentSample(seed: seed, batches: 60)
        let segment = sample.builder.segment(names: sample.names, effort: effort)
        #expect(try sample.entries(of: segment) == sample.entries)
    }

    @Test(arguments: [1, 2, 3]) func theSameEntriesGiveTheSameBytes(seed: UInt64) {
        let (one, other) = (SegmentSample(seed: seed, batches: 30), SegmentSample(seed: seed, batches: 30))
        let (first, second) = (
            one.builder.segment(names: one.names, effort: .thorough),
            other.builder.segment(names: other.names, effort: .thorough)
        )
        #expect(first.facts == second.facts)
        #expect(first.details == second.details)
    }

    @Test(arguments: [5, 6]) func rowsThatFollowMergeIntoTheSameEntries(seed: UInt64) throws {
        let sample = SegmentSample(seed: seed, batches: 40)
        let segment = sample.builder.segment(names: sample.names, effort: .quick)
        var merged = BlockBuilder(firstPosition: 1)
        try merged.append(segment, names: sample.names)
        let again = merged.segment(names: sample.names, effort: .thorough)
        #expect(try sample.entries(of: again) == sample.entries)
    }

    @Test(arguments: [7, 8]) func zoneMapsReadBackAndCoverTheirRows(seed: UInt64) throws {
        let sample = SegmentSample(seed: seed, batches: 9)
        let zone = sample.builder.zone(names: sample.names)
        #expect(try ZoneMap(zone.bytes) == zone)
        for actor in ["usa", "rus/armed-forces", "nobody"] {
            let test = RowTest(Filter(actors: [actor]), names: sample.names)
            let hasRows = !test.rows(in: sample.builder.block).isEmpty
            #expect(!hasRows || zone.canPass(test, names: sample.names))
        }
    }

    @Test func aZoneWithoutAmendmentsRulesOut() {
        let article = BatchMaker.plainArticle
        var names = Names()
        var builder = BlockBuilder(firstPosition: 1)
        let event = BatchMaker.plainEvent(of: article)
        let text = BlockBuilder.TextReference(1, text: article.text, quotedBy: event.evidence)
        builder.append(.report(event), recorded: event.reported, text: text, names: &names)
        let zone = builder.zone(names: names)
        let before = Instant(seconds: event.reported.seconds - 1)
        let others = Set(Ontology.shared.kinds).subtracting([event.kind])
        for filter in [
            Filter(kinds: others), Filter(modalities: [.denied]), Filter(actors: ["fra"]), Filter(places: ["fra"]),
            Filter(occurred: Interval(Day(number: 3))), Filter(reported: .distantPast...before),
        ] {
            #expect(!zone.canPass(RowTest(filter, names: names), names: names), "\(filter)")
        }
        #expect(zone.canPass(RowTest(.everything, names: names), names: names))
    }

    @Test func emptyWordsAndZeroCountsAreNotLost() throws {
        let article = BatchMaker.plainArticle
        var event = BatchMaker.plainEvent(of: article)
        let evidence = event.evidence
        event.initiators = []
        event.occurred = .unknown
        event.magnitude = Magnitude(
            value: 0,
            low: nil,
            high: nil,
            unit: "",
            qualifier: .exact,
            measure: .count
        )
        event.evidence = Evidence(
            article: evidence.article,
            sourceID: "",
            outlet: "",
            url: "",
            published: Instant(seconds: 0),
            quote: "",
            span: 0..<0
        )
        var names = Names()
        var builder = BlockBuilder(firstPosition: 1)
        let text = BlockBuilder.TextReference(1, text: nil, quotedBy: event.evidence)
        builder.append(.report(event), recorded: Instant(seconds: 0), text: text, names: &names)
        let segment = builder.segment(names: names, effort: .quick)
        let entries = try segment.entries(names: names, rows: { _ in [0] }) { _ in
            StoredText(digest: article.digest, text: nil)
        }
        #expect(entries.map(\.content) == [.report(event)])
    }

    @Test func namesRewind() {
        var names = SegmentSample(seed: 9, batches: 20).names
        let mark = Names().mark
        #expect(!names.rows(since: mark).isEmpty)
        names.rewind(to: mark)
        #expect(names.rows(since: mark).isEmpty)
        #expect(names.gazetteer.isEmpty)
        #expect(names.actors.number("usa") == nil)
    }
}

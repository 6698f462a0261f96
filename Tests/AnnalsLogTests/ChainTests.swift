import AnnalsModel
import LogSamples
import Testing

@testable import AnnalsLog

@Suite struct ChainTests {
    /// The bytes that a link is made of are part of the file format: this link must never change.
    @Test func aLinkStaysAsItIs() {
        var chain = Chain()
        add(BatchMaker.plainEvent(of: BatchMaker.plainArticle), to: &chain)
        #expect(chain.hex == "45570e3cfbc34401ffd6e6f1009a235b5ac79eecc17cd416881d2e32afed8ef0")
    }

    @Test func anyChangeOfAnEntryChangesTheLink() {
        var links: Set<String> = []
        var events = [BatchMaker.plainEvent(of: BatchMaker.plainArticle)]
        for change in Self.changes {
            events.append(events[0])
            change(&events[events.count - 1])
        }
        for event in events {
            var chain = Chain()
            add(event, to: &chain)
            links.insert(chain.hex)
        }
        #expect(links.count == events.count)
    }

    @Test func whoIsNamedAndWhoIsQuotedDoNotRunTogether() {
        var first = BatchMaker.plainEvent(of: BatchMaker.plainArticle)
        var second = first
        first.initiators = [Actor(id: "a", name: "b", asWritten: "c"), Actor(id: "d", name: "e")]
        second.initiators = [Actor(id: "a", name: "b"), Actor(id: "c", name: "d", asWritten: "e")]
        var (one, other) = (Chain(), Chain())
        add(first, to: &one)
        add(second, to: &other)
        #expect(one.hex != other.hex)
    }

    private func add(_ event: Event, to chain: inout Chain) {
        chain.add(.report(event), position: 1, recorded: Instant(seconds: 1_645_600_000))
    }

    private static let changes: [@Sendable (inout Event) -> Void] = [
        { $0.modality = .claimed },
        { $0.initiators = [] },
        { $0.targets = $0.initiators },
        { $0.participants = $0.initiators },
        { $0.place = nil },
        { $0.occurred = .unknown },
        { $0.scheduled = .unknown },
        { $0.saidBy = $0.initiators.first },
        { $0.gist = [7] },
        { $0.method = "hand" },
        {
            $0.magnitude = Magnitude(
                value: 5,
                low: nil,
                high: nil,
                unit: "troops",
                qualifier: .exact,
                measure: .stock
            )
        },
    ]
}

import AnnalsLog
import AnnalsModel
import AnnalsProjections
import TestRandom

/// A random crisis as articles report it: late, twice, with other figures, corrected, retracted.
struct Story {
    /// A later word about a report: its target is the event's number in the articles, in their order.
    struct Word {
        let target: Int
        let replacement: Event?
        let origin: Amendment.Origin
        let reported: Instant
    }

    var articles: [[Event]] = []
    var words: [Word] = []

    static let first = Day(year: 2022, month: 1, day: 10) ?? .first
    static let length = 40
    static let outlets = ["Herald", "Courier", "Gazette", "Bulletin"]
    static let actors = [
        "aaa", "aaa/president", "bbb", "bbb/minister", "ccc", "ccc/armed-forces", "aaa/north-separatists", "eu",
    ]
    static let places = ["aaa/north", "aaa/north+south", "bbb/port", "ccc/hills", "aaa"]
    static let kinds = [
        "MeetingProposed", "MeetingScheduled", "MeetingCancelled", "MeetingHeld", "MeetingPostponed", "TalksSuspended",
        "SanctionsImposed", "SanctionsLifted", "SanctionsThreatened", "AssetsFrozen", "StateRecognised",
        "TerritoryCaptured", "TerritoryAnnexed", "IndependenceDeclared", "TroopsDeployed", "TroopsWithdrawn",
        "ForcesCounted", "WeaponsDeployed", "AccusationMade", "SupportExpressed", "AgreementSigned", "AgreementBroken",
        "DecreeSigned", "CeasefireAgreed", "CeasefireViolated", "AttackCarriedOut", "ShellingCarriedOut",
        "CasualtiesReported", "EquipmentLost", "PeopleDetained", "PrisonersExchanged", "HostagesTaken", "AidPledged",
        "ArmsSupplied", "AidSuspended", "OfficialAppointed", "OfficialRemoved", "RelationsSevered", "RelationsRestored",
        "InvasionLaunched", "StatementMade",
    ]
    private var random: SplitMix
    private let kinds: [String]

    /// At most `perSecond` articles bear one time of publication.
    init(seed: UInt64, articles count: Int = 25, kinds: [String] = Self.kinds, perSecond: Int = 5) {
        random = SplitMix(seed: seed)
        self.kinds = kinds
        var happenings: [Event] = []
        for number in 0..<count {
            let outlet = random.pick(Self.outlets)
            let published = Instant(
                day: Self.first.advanced(by: random.number(0..<Self.length)),
                secondOfDay: number / perSecond
            )
            articles.append(article(number, outlet, published, &happenings))
        }
        amend()
    }

    private mutating func article(
        _ number: Int,
        _ outlet: String,
        _ published: Instant,
        _ happenings: inout [Event]
    ) -> [Event] {
        var known = happenings
        return (0..<random.number(1..<5)).map { index in
            var event: Event
            if !known.isEmpty, random.chance(35) {
                event = retold(known.remove(at: random.number(0..<known.count)))
            } else {
                event = happening(published)
                happenings.append(event)
            }
            event = event.reported(by: outlet, article: number, at: published, index: index)
            return event
        }
    }

    /// A report of something that was reported, perhaps with another figure, another date, or without its place.
    private mutating func retold(_ event: Event) -> Event {
        var event = event
        if random.chance(30), let held = event.magnitude {
            let value = held.value + Double(random.number(1..<50))
            event.magnitude = Magnitude(
                value: value,
                low: value,
                high: value,
                unit: held.unit,
                qualifier: .about,
                measure: held.measure
            )
        }
        if random.chance(15) { event.place = nil }
        return event
    }

    private mutating func happening(_ published: Instant) -> Event {
        let name = random.pick(kinds)
        var event = Event(
            kind: Kind(rawValue: name) ?? Ontology.shared.kinds[0],
            modality: random.chance(80) ? .happened : random.pick(Modality.allCases),
            initiators: someActors(),
            targets: random.chance(85) ? someActors() : [],
            occurred: Occurrence(interval(before: published.day()), basis: .stated),
            evidence: .blank,
            method: "random"
        )
        if random.chance(60) {
            let id = random.pick(Self.places)
            event.place = Place(id: id, name: id, latitude: nil, longitude: nil, precision: .region)
        }
        if name.hasPrefix("Meeting"), random.chance(60) {
            let planned = published.day().advanced(by: random.number(-3..<12))
            event.scheduled = Occurrence(Interval(planned), basis: .given)
        }
        if random.chance(50) { event.magnitude = magnitude() }
        if random.chance(30) { event.saidBy = [random.pick(Self.actors)].map { Actor(id: $0, name: $0) }.first }
        event.gist = (0..<8).map { _ in UInt16(truncatingIfNeeded: random.next()) }.sorted()
        return event
    }

    private mutating func someActors() -> [Actor] {
        (0..<(random.chance(80) ? 1 : 2)).map { _ in random.pick(Self.actors) }.map { Actor(id: $0, name: $0) }
    }

    private mutating func interval(before day: Day) -> Interval {
        let last = day.advanced(by: -random.number(0..<15))
        switch random.number(0..<10) {
        case 0: return Interval(openFrom: nil, to: last)
        case 1: return .unknown
        case 2: return Interval(openFrom: last, to: nil)
        case 3, 4: return Interval(openFrom: last.advanced(by: -random.number(1..<9)), to: last)
        default: return Interval(last)
        }
    }

    private mutating func magnitude() -> Magnitude {
        let value = Double(random.number(1..<500) * 10)
        return Magnitude(
            value: value,
            low: random.chance(70) ? value : nil,
            high: random.chance(70) ? value : nil,
            unit: random.pick(["troops", "killed", "usd"]),
            qualifier: .exact,
            measure: random.pick(Magnitude.Measure.allCases)
        )
    }

    private mutating func amend() {
        let events = articles.flatMap(\.self)
        for (number, event) in events.enumerated() where random.chance(15) {
            for _ in 0..<random.number(1..<3) {
                let reported = Instant(seconds: event.reported.seconds + Int64(random.number(0..<900_000)))
                var replacement: Event?
                if random.chance(60) {
                    var changed = happening(event.reported)
                    changed.kind = random.chance(70) ? event.kind : changed.kind
                    changed.evidence = event.evidence
                    replacement = changed
                }
                let origin = random.pick(Amendment.Origin.allCases)
                words.append(Word(target: number, replacement: replacement, origin: origin, reported: reported))
            }
        }
    }
}

extension Evidence {
    static let blank = Evidence(
        article: Digest(of: "".utf8),
        sourceID: "",
        outlet: nil,
        url: nil,
        published: Instant(seconds: 0),
        quote: "",
        span: 0..<0
    )
}

extension Event {
    /// The same happening in another article.
    func reported(by outlet: String, article: Int, at published: Instant, index: Int) -> Event {
        var event = self
        event.evidence = Evidence(
            article: Digest(of: "article \(article)".utf8),
            sourceID: "a\(article)",
            outlet: outlet,
            url: nil,
            published: published,
            quote: "quotation \(index)",
            span: index * 10..<index * 10 + 9
        )
        return event
    }
}

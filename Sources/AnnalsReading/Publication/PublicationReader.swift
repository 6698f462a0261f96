public import AnnalsModel

/// Decides when an article was published from what it states, never from the clock of the machine.
struct PublicationReader {
    /// A publication time and what had to be decided to reach it.
    struct Answer {
        var published: Publication?
        var remarks: [Remark] = []
    }

    /// The zone that the caller gave for times without a clear one.
    let zone: Zone?
    /// What the article tells of its country; asked only where a zone is in doubt.
    let clues: () -> Clues

    /// The publication time of a stamp; nil where its year is not known.
    func publication(of stamp: Stamp, span: Range<Int>? = nil) -> Answer {
        guard let day = stamp.date else {
            return Answer(remarks: [Remark("year-missing", "the publication date names no year; state it", span: span)])
        }
        guard let second = stamp.second else {
            return Answer(published: Publication(day, offset: zone?.offset(on: day) ?? 0))
        }
        switch stamp.zone {
        case .offset(let offset):
            let instant = Instant(day: day, secondOfDay: second, offset: offset)
            // Machines write UTC whatever the house keeps: the instant stands, the day is the one that readers saw.
            let house = offset == 0 ? clues().zone?.zone.offset(on: day) : nil
            return Answer(published: Publication(instant, offset: house ?? offset))
        case .named(let word):
            return decide(word, meanings: ZoneTable.standard.meanings(of: word), day, second, span)
        case nil:
            return withoutZone(day, second, span)
        }
    }

    private func decide(_ word: String, meanings: [Zone], _ day: Day, _ second: Int, _ span: Range<Int>?) -> Answer {
        if meanings.count == 1, let only = meanings.first { return Answer(published: only.publication(day, second)) }
        if let zone { return Answer(published: zone.publication(day, second)) }
        let choices = ZoneChoice.choices(among: meanings, on: day, clues: clues())
        let list = meanings.map { "\($0.name) (\(Zone(offset: $0.offset(on: day)).name))" }.joined(separator: ", ")
        if let best = choices.first, choices.dropFirst().allSatisfy({ $0.weight < best.weight }), best.weight > 0 {
            let why = best.reason ?? "that is its usual meaning"
            let message = "\(word) can be \(list); read as \(best.zone.name) because \(why)"
            return Answer(
                published: best.zone.publication(day, second),
                remarks: [Remark("zone-inferred", message, span: span)]
            )
        }
        let used = meanings.filter { $0.isUsed(on: day) }
        let message = "\(word) can be \(list) and nothing in the article decides it; name the zone to pin the time"
        return Answer(
            published: Self.spread(used.isEmpty ? meanings : used, day, second),
            remarks: [Remark("zone-ambiguous", message, span: span)]
        )
    }

    private func withoutZone(_ day: Day, _ second: Int, _ span: Range<Int>?) -> Answer {
        if let zone { return Answer(published: zone.publication(day, second)) }
        if let (zone, reason) = clues().zone {
            let message = "the publication time names no zone; read as \(zone.name) because \(reason)"
            return Answer(
                published: zone.publication(day, second),
                remarks: [Remark("zone-inferred", message, span: span)]
            )
        }
        let message = "the publication time names no zone and nothing decides it; name the zone to pin the time"
        return Answer(
            published: Self.spread([Zone(offset: 14 * 3600), Zone(offset: -12 * 3600)], day, second),
            remarks: [Remark("zone-ambiguous", message, span: span)]
        )
    }

    /// From the moment in the easternmost zone to that in the westernmost, in whose zone the day is counted, so that it
    /// is the day on the page.
    private static func spread(_ zones: [Zone], _ day: Day, _ second: Int) -> Publication {
        let offsets = zones.map { $0.offset(on: day) }
        let (west, east) = (offsets.min() ?? 0, offsets.max() ?? 0)
        return Publication(
            from: Instant(day: day, secondOfDay: second, offset: east),
            to: Instant(day: day, secondOfDay: second, offset: west),
            offset: west
        )
    }
}

/// A meaning of an ambiguous zone word, and how much speaks for it.
struct ZoneChoice {
    let zone: Zone
    let weight: Int
    let reason: String?

    /// The meanings, those with the most evidence first.
    static func choices(among meanings: [Zone], on day: Day, clues: Clues) -> [ZoneChoice] {
        let choices = meanings.map { zone in
            let (weight, reason) = clues.evidence(for: zone.country)
            let season = zone.isUsed(on: day) ? 0 : -2
            return ZoneChoice(zone: zone, weight: weight * 2 + season + (zone.isUsual ? 3 : 0), reason: reason)
        }
        return choices.sorted { $0.weight > $1.weight }
    }
}

extension Zone {
    /// A wall-clock time of a day in this zone.
    func publication(_ day: Day, _ second: Int) -> Publication {
        let offset = offset(on: day)
        return Publication(Instant(day: day, secondOfDay: second, offset: offset), offset: offset)
    }
}

extension Publication {
    /// Reads a publication time as a person writes one: RFC 3339, a date alone (some time of that day), or a page's own
    /// stamp; a time without a zone is taken in `zone`. Nil where there is no whole date, or its zone is not clear.
    public init?(stated text: String, zone: Zone? = nil) {
        guard text.utf8.count <= 200, let (stamp, _) = StampReader.read(text), let day = stamp.date else { return nil }
        switch (stamp.second, stamp.zone) {
        case (nil, _): self.init(day, offset: zone?.offset(on: day) ?? 0)
        case (let second?, .offset(let offset)):
            self.init(Instant(day: day, secondOfDay: second, offset: offset), offset: offset)
        case (let second?, .named(let word)):
            guard let named = Zone(word) ?? zone else { return nil }
            self = named.publication(day, second)
        case (let second?, nil): self = (zone ?? .utc).publication(day, second)
        }
    }
}

import AnnalsModel

extension Rows {
    /// The actors who did it.
    func initiators(_ row: Row) -> ArraySlice<UInt32> {
        slice(row, from: 0, count: row.initiators)
    }

    /// The actors to whom or with whom it was done.
    func targets(_ row: Row) -> ArraySlice<UInt32> {
        slice(row, from: Int(row.initiators), count: row.targets)
    }

    /// Everyone who took part.
    func everyone(_ row: Row) -> ArraySlice<UInt32> {
        let start = Int(row.actors)
        return actors[start..<start + Int(row.initiators) + Int(row.targets) + Int(row.participants)]
    }

    private func slice(_ row: Row, from offset: Int, count: UInt8) -> ArraySlice<UInt32> {
        let start = Int(row.actors) + offset
        return actors[start..<start + Int(count)]
    }

    /// The parties that some actors act for, each once, in the order of the text.
    func parties(_ actors: ArraySlice<UInt32>) -> [UInt32] {
        var seen: [UInt32] = []
        for actor in actors {
            let party = parties[Int(actor)]
            if !seen.contains(party) { seen.append(party) }
        }
        return seen
    }

    /// The content words of a reading's quotation, as hashes.
    func gist(_ row: Row) -> ArraySlice<UInt16> {
        gists[Int(row.gist)..<Int(row.gist) + Int(row.gistCount)]
    }

    /// The mark of the dataset that a reading is a row of; nil for other readings.
    func dataset(of row: Row) -> UInt16? {
        row.isGiven && row.gistCount == 1 ? gist(row).first : nil
    }

    /// The magnitude of a reading.
    func magnitude(_ row: Row) -> Magnitude? {
        row.magnitude < 0 ? nil : magnitudes[Int(row.magnitude)]
    }

    /// The time that a reading says something is planned for.
    func scheduled(_ row: Row) -> Interval? {
        row.scheduled < 0 ? nil : schedules[Int(row.scheduled)]
    }

    /// When it occurred, as `Dating` bounds it, in EDTF.
    func occurred(_ row: Row) -> String {
        if row.earliest == row.latest, !row.isOpen { return "\(Day(number: Int(row.latest)))" }
        return Interval(openFrom: row.isOpen ? nil : Day(number: Int(row.earliest)), to: Day(number: Int(row.latest)))
            .edtf
    }
}

extension Rows {
    /// The event of a reading as far as the columns have it: enough to tell whether two are the same happening.
    func outline(_ row: Row) -> Event? {
        guard Numbering.kinds.indices.contains(Int(row.kind)), let text = Digest(numbering: row.article) else {
            return nil
        }
        let evidence = Evidence(
            article: text,
            sourceID: "",
            outlet: row.outlet == Symbols.none ? nil : symbols[row.outlet],
            url: nil,
            published: Instant(seconds: row.published),
            quote: "",
            span: 0..<0
        )
        var event = Event(
            kind: Numbering.kinds[Int(row.kind)],
            modality: Numbering.modalities[Int(row.modality)],
            initiators: outline(initiators(row)),
            targets: outline(targets(row)),
            occurred: Occurrence(Interval(row.statedEarliest, row.statedLatest), basis: row.isGiven ? .given : .none),
            evidence: evidence,
            method: ""
        )
        event.participants = outline(everyone(row).dropFirst(Int(row.initiators) + Int(row.targets)))
        event.place = row.place == Symbols.none ? nil : outline(place: symbols[row.place])
        event.scheduled = scheduled(row).map { Occurrence($0, basis: .given) }
        event.magnitude = magnitude(row)
        event.saidBy = row.saidBy == Symbols.none ? nil : outline(row.saidBy)
        event.gist = Array(gist(row))
        return event
    }

    private func outline(_ actors: ArraySlice<UInt32>) -> [Actor] { actors.map(outline) }

    private func outline(_ actor: UInt32) -> Actor { Actor(id: symbols[actor], name: symbols[actor]) }

    private func outline(place id: String) -> Place {
        Place(id: id, name: id, latitude: nil, longitude: nil, precision: .area)
    }
}

extension Digest {
    /// Stands for the text of a number within one log.
    fileprivate init?(numbering number: UInt32) {
        self.init(bytes: (0..<32).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) : 0 })
    }
}

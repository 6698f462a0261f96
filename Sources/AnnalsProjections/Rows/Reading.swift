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
    /// A reading as far as it matters for whether it tells of the same happening as another.
    func told(_ row: Row) -> Told {
        let start = Int(row.actors)
        let middle = start + Int(row.initiators)
        let end = middle + Int(row.targets)
        return Told(
            kind: KindTraits.all[Int(row.kind)],
            modality: Numbering.modalities[Int(row.modality)],
            occurred: Interval(row.statedEarliest, row.statedLatest),
            isGiven: row.isGiven,
            initiatorStates: actorStates[start..<middle],
            targets: actors[middle..<end],
            targetStates: actorStates[middle..<end],
            place: row.place == Symbols.none ? nil : symbols[row.place],
            figure: magnitude(row)?.value,
            gist: gist(row)
        )
    }
}

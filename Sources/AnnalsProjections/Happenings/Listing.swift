public import AnnalsLog
public import AnnalsModel

extension Archive {
    /// The happenings that can be seen from a vantage, in the order of their occurrence.
    ///
    /// A happening counts from the first day that it can have occurred. What was retracted is left out unless asked for;
    /// then a retracted report stands alone, as it was last read before.
    /// - Parameter positions: only happenings of which a report that is seen was read at one of these, such as those that
    ///   a search found; nil for all.
    /// - Throws: what the log throws where it cannot be read.
    public func happenings(
        at vantage: Vantage,
        retracted: Bool = false,
        among positions: Set<Int>? = nil,
        in log: any EventLog,
        where isWanted: (Event) -> Bool = { _ in true }
    ) async throws -> [Happening] {
        var seeing = Seeing(self, Sight(vantage))
        var groups = seeing.groups()
        if retracted { groups += seeing.retracted().map { [$0] } }
        groups = listed(groups, among: positions)
        return try await happenings(groups, seeing, in: log).filter { isWanted($0.event) }
    }

    /// The same, what matters most first and the earlier before the later, up to a limit; and how many there are. Where
    /// every event is wanted, only those within the limit are read from the log.
    /// - Parameter isWanted: which events are wanted; nil for all.
    /// - Throws: what the log throws where it cannot be read.
    public func ranked(
        at vantage: Vantage,
        limit: Int,
        among positions: Set<Int>? = nil,
        in log: any EventLog,
        where isWanted: ((Event) -> Bool)? = nil
    ) async throws -> (happenings: [Happening], total: Int) {
        var seeing = Seeing(self, Sight(vantage))
        let groups = listed(seeing.groups(), among: positions)
        let scores = groups.map { Relevance.score(of: $0, rows) }
        let order = groups.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }.map { groups[$0] }
        guard let isWanted else {
            return (try await happenings(Array(order.prefix(limit)), seeing, in: log), order.count)
        }
        let found = try await happenings(order, seeing, in: log).filter { isWanted($0.event) }
        return (Array(found.prefix(limit)), found.count)
    }

    private func listed(_ groups: [[Int]], among positions: Set<Int>?) -> [[Int]] {
        let found = positions.map { positions in
            groups.filter { $0.contains { positions.contains(Int(rows[$0].position)) } }
        }
        return (found ?? groups).sorted { rows[$0[0]].isListedBefore(rows[$1[0]]) }
    }

    /// The happenings that are reported at some positions, as they are seen from a vantage, in the order of their
    /// occurrence.
    /// - Throws: what the log throws where it cannot be read.
    public func happenings(
        positions: some Sequence<Int>,
        at vantage: Vantage,
        in log: any EventLog
    ) async throws -> [Happening] {
        var seeing = Seeing(self, Sight(vantage))
        let found = positions.compactMap { filed.indices.contains($0 - 1) ? filed[$0 - 1] : nil }
        let leads = Set(found.filter { $0 >= 0 && seeing.shows(Int($0)) }.map { seeing.lead(of: Int($0)) })
        let groups = leads.sorted { rows[$0].isListedBefore(rows[$1]) }.map { seeing.reports(of: $0) }
        return try await happenings(groups, seeing, in: log)
    }

    func happenings(_ groups: [[Int]], _ seeing: Seeing, in log: any EventLog) async throws -> [Happening] {
        let shelf = try await Shelf(positions: groups.joined().flatMap { seeing.positions($0) }, in: log)
        return groups.compactMap { Happening(reports: $0.compactMap { seeing.report($0, shelf) }) }
    }
}

/// The entries that an answer needs, fetched at once.
struct Shelf {
    private var entries: [Int: Entry] = [:]

    init(positions: some Sequence<Int>, in log: any EventLog) async throws {
        for run in Self.runs(Set(positions).sorted()) {
            for entry in try await log.entries(run, where: .everything, limit: run.count) {
                entries[entry.position] = entry
            }
        }
    }

    subscript(position: Int) -> Entry? { entries[position] }

    /// Positions in stretches that are read in one go: gaps of less than a hundred are read over.
    private static func runs(_ positions: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for position in positions {
            if let last = runs.last, position - last.upperBound < 100 {
                runs[runs.count - 1] = last.lowerBound...position
            } else {
                runs.append(position...position)
            }
        }
        return runs
    }

    func event(_ position: Int) -> Event? {
        switch entries[position]?.content {
        case .report(let report)?: report.event
        case .amendment(let amendment)?: amendment.replacement
        case nil: nil
        }
    }

    func amendment(_ position: Int) -> Amendment? {
        guard case .amendment(let amendment)? = entries[position]?.content else { return nil }
        return amendment
    }
}

extension Seeing {
    /// The reports of each happening that had occurred by the day asked for.
    mutating func groups() -> [[Int]] {
        var groups: [[Int]] = []
        for index in archive.rows.list.indices where archive.rows[index].earliest <= sight.at && shows(index) {
            if lead(of: index) == index { groups.append(reports(of: index)) }
        }
        return groups
    }

    /// The last readings of the reports that are retracted.
    func retracted() -> [Int] {
        archive.lineages.compactMap { lineage in
            let known = known(lineage)
            guard lineage.isKnown(sight.knowledge), known.last?.row == -1,
                let last = known.last(where: { $0.row >= 0 })
            else { return nil }
            return archive.rows[Int(last.row)].earliest <= sight.at ? Int(last.row) : nil
        }
    }

    private func known(_ lineage: Lineage) -> [Lineage.Reading] {
        lineage.readings.filter { sight.knowledge.holds(reported: $0.reported, position: $0.position) }
    }

    /// The positions of every entry that made a reading: the report, then its amendments.
    func positions(_ index: Int) -> [Int] {
        let row = archive.rows[index]
        guard row.lineage >= 0 else { return [Int(row.position)] }
        return known(archive.lineages[Int(row.lineage)]).map { Int($0.position) }.sorted()
    }

    func report(_ index: Int, _ shelf: Shelf) -> Happening.Report? {
        let row = archive.rows[index]
        let first = Int(archive.rows[Int(archive.root(index))].position)
        guard let event = shelf.event(Int(row.position)), let entry = shelf[first], let original = shelf.event(first)
        else { return nil }
        let last = row.lineage < 0 ? nil : known(archive.lineages[Int(row.lineage)]).last
        let amended = last.flatMap { Int($0.position) == first ? nil : Int($0.position) }
        return Happening.Report(
            event: event,
            id: original.id,
            position: first,
            recorded: entry.recorded,
            reported: Instant(seconds: row.reported),
            status: amended == nil ? .standing : last?.row == -1 ? .retracted : .corrected,
            amendment: amended.flatMap { shelf.amendment($0) },
            positions: positions(index)
        )
    }
}

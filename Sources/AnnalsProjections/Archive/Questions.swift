public import AnnalsLog
public import AnnalsModel

extension Archive {
    /// What a projection holds, seen from a vantage. Nil where there is no projection of that name.
    public func state(_ projection: String, at vantage: Vantage) -> State? {
        guard let index = Self.index(of: projection) else { return nil }
        var seeing = Seeing(self, Sight(vantage))
        var scored: [(key: String, value: Value, raw: Double, newest: Int32)] = []
        for slot in histories[index].order {
            for (key, answer) in seeing.answers(index, slot) {
                let (raw, newest) = seeing.weight(answer)
                scored.append((key, answer.value, raw, newest))
            }
        }
        let newest = scored.map(\.newest).max() ?? 0
        let entries = scored.map {
            State.Entry(key: $0.key, value: $0.value, relevance: $0.raw * Relevance.novelty(days: newest - $0.newest))
        }
        return State(projection: projection, vantage: vantage, entries: entries)
    }

    /// What every projection holds, in the order of `Projections.all`.
    public func states(at vantage: Vantage) -> [State] {
        Projections.all.compactMap { state($0.name, at: vantage) }
    }

    /// What a projection holds at one key; nil where nothing is known there.
    public func value(_ projection: String, key: String, at vantage: Vantage) -> Value? {
        answer(projection, key, at: vantage)?.answer.value
    }

    /// The happenings that made a value, and only those, the earliest first; empty where nothing is known there.
    /// - Throws: what the log throws where it cannot be read.
    public func why(
        _ projection: String,
        key: String,
        at vantage: Vantage,
        in log: any EventLog
    ) async throws -> [Happening] {
        guard let (answer, found) = answer(projection, key, at: vantage) else { return [] }
        var seeing = found
        var groups: [[Int]] = []
        var leads: Set<Int> = []
        for act in answer.acts {
            let lead = seeing.lead(of: act.row)
            if leads.insert(lead).inserted { groups.append(seeing.reports(of: lead)) }
        }
        return try await happenings(groups, seeing, in: log)
    }

    private func answer(_ projection: String, _ key: String, at vantage: Vantage) -> (answer: Answer, seeing: Seeing)? {
        guard let index = Self.index(of: projection) else { return nil }
        var seeing = Seeing(self, Sight(vantage))
        for slot in slots(index, key) {
            let found = seeing.answers(index, slot).first { $0.key == key }
            if let found { return (found.answer, seeing) }
        }
        return nil
    }

    static func index(of projection: String) -> Int? {
        Projections.all.firstIndex { $0.name == projection }
    }

    /// The histories that can answer for a key: those whose own key is the start of it.
    func slots(_ projection: Int, _ key: String) -> [Int] {
        let parts = key.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var found: [Int] = []
        for split in 1...max(1, parts.count) {
            let head = parts.prefix(split).joined(separator: ":")
            guard let first = rows.symbols.known(head) else { continue }
            if let slot = histories[projection].slot(of: Key(first: first)) { found.append(slot) }
            for end in split..<parts.count {
                let rest = parts[split...end].joined(separator: ":")
                guard let second = rows.symbols.known(rest) else { continue }
                if let slot = histories[projection].slot(of: Key(first: first, second: second)) { found.append(slot) }
            }
        }
        return found
    }
}

extension Seeing {
    /// What a projection answers from one of its histories.
    mutating func answers(_ projection: Int, _ slot: Int) -> [(key: String, answer: Answer)] {
        let fold = Projections.all[projection].fold
        let histories = archive.histories[projection]
        let acts = acts(histories.facts[slot], countsOnce: fold.countsOnce)
        if acts.isEmpty { return [] }
        let key = histories.keys[slot]
        let answers = fold.resolve(key, acts, archive.rows).filter { !$0.acts.isEmpty }
        return answers.map { ($0.suffix.isEmpty ? histories.texts[slot] : histories.texts[slot] + $0.suffix, $0) }
    }

    /// The weight of a value before novelty, and the day of its newest happening.
    func weight(_ answer: Answer) -> (raw: Double, newest: Int32) {
        var severity = 0.0
        var outlets = 1
        var newest = Int32.min
        for act in answer.acts {
            let row = archive.rows[act.row]
            let quad = Codes.quad(row)
            let severe = Relevance.severity(goldstein: Codes.goldstein(row), isMaterial: quad.isMaterial)
            severity = max(severity, severe)
            if !act.others.isEmpty {
                outlets = max(outlets, Set(([act.row] + act.others).map { archive.rows[$0].outlet }).count)
            }
            newest = max(newest, min(row.latest, sight.at))
        }
        return (severity * Relevance.corroboration(outlets: outlets), newest)
    }
}

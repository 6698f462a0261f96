public import AnnalsLog
public import AnnalsModel

extension Archive {
    /// What a projection holds, seen from a vantage. Nil where none of that name is folded.
    public func state(_ projection: String, at vantage: Vantage) -> State? {
        guard let index = index(of: projection) else { return nil }
        let sight = Sight(vantage)
        let scored = SideBySide.map(histories[index].order) { slots in
            var seeing = Seeing(self, sight)
            var scored: [Scored] = []
            scored.reserveCapacity(slots.count)
            seeing.answers(index, slots) { key, answer in
                scored.append((key, answer.value, Relevance.weight(of: answer)))
            }
            return scored
        }
        let newest = min(scored.lazy.map(\.weight.newest).max() ?? 0, vantage.at?.number ?? .max)
        let entries = scored.map { key, value, weight in
            let novelty = Relevance.novelty(days: newest - min(weight.newest, newest))
            return State.Entry(key: key, value: value, relevance: weight.score * novelty)
        }
        return State(projection: projection, vantage: vantage, entries: entries)
    }

    private typealias Scored = (key: String, value: Value, weight: (score: Double, newest: Int32))

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
        for act in answer.acts.list {
            let lead = seeing.lead(of: act.row)
            if leads.insert(lead).inserted { groups.append(seeing.reports(of: lead)) }
        }
        return try await happenings(groups, seeing, in: log)
    }

    private func answer(_ projection: String, _ key: String, at vantage: Vantage) -> (answer: Answer, seeing: Seeing)? {
        guard let index = index(of: projection) else { return nil }
        var seeing = Seeing(self, Sight(vantage))
        for slot in slots(index, key) {
            let found = seeing.reply(index, slot).answers.first { $0.key == key }
            if let found { return (found.answer, seeing) }
        }
        return nil
    }

    /// The number of a projection that is folded; nil for other names.
    func index(of projection: String) -> Int? {
        Projections.all.indices.first { Projections.all[$0].name == projection && scope.projections[$0] }
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

/// What a projection answers from one of its histories, and the acts that it answers from.
struct Reply: Sendable {
    let acts: Acts
    let answers: [(key: String, answer: Answer)]
}

extension Seeing {
    /// Hands over what a projection answers from some of its histories, in their order.
    mutating func answers(_ projection: Int, _ slots: some Sequence<Int>, _ body: (String, Answer) -> Void) {
        let fold = Projections.all[projection].fold
        for slot in slots {
            let acts = acts(archive.histories[projection].facts[slot], countsOnce: fold.countsOnce)
            resolve(acts, fold, projection, slot, body)
        }
    }

    /// What a projection answers from one of its histories, given what it answers from another point of view: the same
    /// acts have the same answer.
    mutating func reply(_ projection: Int, _ slot: Int, beside other: Reply? = nil) -> Reply {
        let fold = Projections.all[projection].fold
        let acts = acts(archive.histories[projection].facts[slot], countsOnce: fold.countsOnce)
        if let other, other.acts == acts { return other }
        var answers: [(key: String, answer: Answer)] = []
        resolve(acts, fold, projection, slot) { answers.append(($0, $1)) }
        return Reply(acts: acts, answers: answers)
    }

    private func resolve(
        _ acts: Acts,
        _ fold: any Fold,
        _ projection: Int,
        _ slot: Int,
        _ body: (String, Answer) -> Void
    ) {
        if acts.list.isEmpty { return }
        let key = archive.histories[projection].keys[slot]
        for answer in fold.resolve(key, acts, archive.rows) where !answer.acts.list.isEmpty {
            let text = archive.histories[projection].texts[slot]
            body(answer.suffix.isEmpty ? text : text + answer.suffix, answer)
        }
    }
}

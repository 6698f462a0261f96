internal import AnnalsEnglish

/// Times that are counted from a war: "since the war began", "the third day of the invasion", "early in the conflict".
extension TimeGrammar {
    /// A war as what other times are counted from: "the war", "Russia's full-scale invasion of Ukraine", "the fighting began".
    func war(at start: Int) -> TimeMatch? {
        var index = start
        while index < start + Self.longestName, isBeforeWar(index) { index += 1 }
        guard let noun = Self.wars[text(index)], !isCompound(index + 1) else { return nil }
        let end = skipVerb(skipPlace(index + 1))
        return TimeMatch(.war(noun, named: names(in: start..<end)), end)
    }

    /// "the war began", "Russia invaded Ukraine", "Moscow launched its invasion": a clause that says how a war began.
    private func beginning(at start: Int) -> TimeMatch? {
        if let war = war(at: start) { return war }
        var index = start
        while index < start + Self.longestName, isCapitalised(index) { index += 1 }
        guard !names(in: start..<index).isEmpty else { return nil }
        if has(index, "invaded") {
            let end = Wars.standard.names.contains(text(index + 1)) ? index + 2 : index + 1
            return TimeMatch(.war(.invasion, named: names(in: start..<end)), end)
        }
        guard has(index, "began", "launched", "started"), let war = war(at: index + 1),
            case .war(let noun, let named) = war.meaning
        else { return nil }
        return TimeMatch(.war(noun, named: names(in: start..<index) + named), war.end)
    }

    /// "since the war began", "before the invasion".
    func boundByWar(at start: Int, _ bound: TimeExpression.Bound) -> TimeMatch? {
        guard bound == .since && has(start, "since") || bound == .before, var match = beginning(at: start + 1) else {
            return nil
        }
        match.bound = bound
        return match
    }

    /// "the second day of the war", "day 42 of the war", "the first weeks of the war", "three weeks into the war".
    func warDay(at start: Int) -> TimeMatch? {
        let index = skip(start, "the", "its")
        return longest([ordinalWarDay(at: index), numberedWarDay(at: index), firstWarDays(at: index), into(at: start)])
    }

    private func ordinalWarDay(at index: Int) -> TimeMatch? {
        guard let (value, end) = words.ordinal(at: index), value > 0, case .unit(let unit, isPlural: false) = term(end),
            !unit.isWithinDay
        else { return nil }
        return counted(TimeAmount(value - 1, value - 1), unit, ofWarAt: end + 1)
    }

    private func numberedWarDay(at index: Int) -> TimeMatch? {
        guard has(index, "day"), let value = words.digits(index + 1)?.plain, value > 0 else { return nil }
        return counted(TimeAmount(value - 1, value - 1), .day, ofWarAt: index + 2)
    }

    private func firstWarDays(at index: Int) -> TimeMatch? {
        guard has(index, "early", "first", "initial", "opening") else { return nil }
        let (count, unitIndex) = words.cardinal(at: index + 1) ?? (Self.some, skip(index + 1, "few"))
        guard case .unit(let unit, isPlural: true) = term(unitIndex), !unit.isWithinDay, (2...Self.most).contains(count)
        else { return nil }
        return counted(TimeAmount(0, Int(count) * unit.days - 1), .day, ofWarAt: unitIndex + 1)
    }

    private func into(at start: Int) -> TimeMatch? {
        guard let (amount, unitIndex) = amount(at: start), case .unit(let unit, _) = term(unitIndex),
            has(unitIndex + 1, "into"), let war = war(at: unitIndex + 2)
        else { return nil }
        return TimeMatch(.offset(amount, unit, isPast: false, from: war.meaning), war.end)
    }

    private func counted(_ amount: TimeAmount, _ unit: TimeUnit, ofWarAt index: Int) -> TimeMatch? {
        guard has(index, "of"), let war = war(at: index + 1) else { return nil }
        return TimeMatch(.offset(amount, unit, isPast: false, from: war.meaning), war.end)
    }

    private func isBeforeWar(_ index: Int) -> Bool {
        Self.openers.contains(text(index)) || Wars.standard.names.contains(text(index))
    }

    /// "war crimes", "the war effort": a word for something else.
    private func isCompound(_ index: Int) -> Bool {
        text(index) == "-" || isTagged(index, .noun, .properNoun)
    }

    private func skipPlace(_ index: Int) -> Int {
        guard has(index, "against", "in", "of", "on", "with"), Wars.standard.names.contains(text(index + 1)) else {
            return index
        }
        return index + 2
    }

    private func skipVerb(_ index: Int) -> Int {
        if has(index, "broke"), has(index + 1, "out") { return index + 2 }
        return skip(index, "began", "begun", "erupted", "started")
    }

    private func names(in parts: Range<Int>) -> [String] {
        parts.map(text).filter(Wars.standard.names.contains)
    }

    private static let wars: [String: War.Noun] = [
        "conflict": .war, "fighting": .war, "hostilities": .war, "invasion": .invasion, "war": .war,
    ]
    private static let openers: Set<String> = [
        "'", "'s", "-", "all", "brutal", "current", "full", "his", "its", "large", "ongoing", "out", "scale", "the",
        "their", "this", "unprovoked",
    ]
    /// How many words a war's name has before its noun.
    private static let longestName = 6
    /// "the first days": some of them.
    private static let some = 7.0
    private static let most = 31.0
}

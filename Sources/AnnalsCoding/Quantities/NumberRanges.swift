internal import AnnalsModel

/// Two numbers that bound a third: "between 170,000 and 190,000", "150,000-190,000", "three to five".
extension QuantityGrammar {
    func range(at start: Int, currency: NumberUnit?) -> Match? {
        let opener = has(start, "between", "from") ? start + 1 : start
        let (lead, first) = currency == nil ? leading(at: opener) : (currency, opener)
        guard let (low, lowEnd) = number(at: first), low.qualifier == .exact else { return nil }
        let isJoin = has(start, "between") ? has(lowEnd, "and") : has(lowEnd, "to", "or") || words.isHyphen(lowEnd)
        guard isJoin else { return nil }
        let (second, at) = leading(at: lowEnd + 1)
        guard let (high, end) = number(at: at), high.qualifier == .exact else { return nil }
        let scaled = scaled(low.value, high: high.value, lowEnd: lowEnd, highEnd: end)
        guard scaled < high.value else { return nil }
        let bounds = NumberBounds(from: scaled, to: high.value)
        return withUnit(Match(bounds: bounds, start: start, end: end, unit: lead ?? second))
    }

    /// A currency before a number of a range.
    private func leading(at index: Int) -> (NumberUnit?, Int) {
        guard let (unit, end) = NumberUnit.before.match(words, at: index), words.digits(end) != nil else {
            return (nil, index)
        }
        return (unit, end)
    }

    /// "5-6 million": the first number takes the scale of the second where it has none of its own.
    private func scaled(_ low: Double, high: Double, lowEnd: Int, highEnd: Int) -> Double {
        if isScale(lowEnd - 1) || !isScale(highEnd - 1) { return low }
        let scale = scale(highEnd - 1)
        return low < 1000 && low * scale < high ? low * scale : low
    }

    private func isScale(_ index: Int) -> Bool {
        scale(index) > 1
    }

    private func scale(_ index: Int) -> Double {
        switch words.number(index) {
        case .scale(let scale), .suffix(let scale), .group(let scale): scale
        case .hundred: 100
        default: 1
        }
    }
}

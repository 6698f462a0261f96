/// Shares of a whole, given in percent: "two-thirds of", "half of", "a quarter of".
extension QuantityGrammar {
    func fraction(at start: Int) -> (bounds: NumberBounds, end: Int)? {
        if let (value, end) = share(at: start), has(end, "of") || has(end, "the") {
            return (NumberBounds(value * 100), end)
        }
        return mixed(at: start)
    }

    /// Whether a match that ends here is a share.
    func isShare(at start: Int, end: Int) -> Bool {
        share(at: start).map { $0.1 == end && (has(end, "of") || has(end, "the")) } ?? false
    }

    /// The share as a percentage.
    func share(_ match: Match) -> Match {
        var match = match
        match.unit = NumberUnit(sort: .percent, name: "percent")
        return match
    }

    private func share(at start: Int) -> (Double, Int)? {
        if has(start, "half"), !has(start + 1, "a", "an") { return (0.5, start + 1) }
        guard let (top, index) = numerator(at: start) else { return nil }
        let bottom = has(index, "-") ? index + 1 : index
        switch text(bottom) {
        case "half": return top == 1 ? (0.5, bottom + 1) : nil
        case "third", "thirds": return (top / 3, bottom + 1)
        case "quarter", "quarters", "fourth", "fourths": return (top / 4, bottom + 1)
        case "fifth", "fifths": return (top / 5, bottom + 1)
        case "sixth", "sixths": return (top / 6, bottom + 1)
        case "eighth", "eighths": return (top / 8, bottom + 1)
        case "tenth", "tenths": return (top / 10, bottom + 1)
        default: return nil
        }
    }

    private func numerator(at index: Int) -> (Double, Int)? {
        if has(index, "a", "one") { return (1, index + 1) }
        guard case .unit(let top) = words.number(index), (1...9).contains(top) else { return nil }
        return (Double(top), index + 1)
    }

    /// "two and a half", "one-and-a-half million".
    private func mixed(at start: Int) -> (bounds: NumberBounds, end: Int)? {
        guard let (whole, end) = words.cardinal(at: start), whole < 1000 else { return nil }
        var index = has(end, "-") ? end + 1 : end
        guard has(index, "and") else { return nil }
        index = has(index + 1, "-") ? index + 2 : index + 1
        guard has(index, "a") else { return nil }
        index = has(index + 1, "-") ? index + 2 : index + 1
        guard has(index, "half") else { return nil }
        guard case .scale(let scale) = words.number(index + 1) else { return (NumberBounds(whole + 0.5), index + 1) }
        return (NumberBounds((whole + 0.5) * scale), index + 2)
    }
}

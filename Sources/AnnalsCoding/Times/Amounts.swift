/// How many units: "two", "a", "several", "a couple of", "two and a half", "more than 40".
extension TimeGrammar {
    /// An amount that starts here and where its unit stands; also through a hyphen, as in "three-day".
    func amount(at start: Int) -> (TimeAmount, Int)? {
        let (slack, index) = hedge(at: start)
        guard let (amount, end) = bareAmount(at: index) else { return nil }
        let unit = skip(
            words.isHyphen(end) ? end + 1 : end,
            "more",
            "full",
            "straight",
            "consecutive",
            "whole",
            "trading",
            "business",
            "working",
            "calendar"
        )
        return (slack(amount), unit)
    }

    /// What words such as "more than" make of an amount, and the index after them.
    private func hedge(at start: Int) -> ((TimeAmount) -> TimeAmount, Int) {
        switch text(start) {
        case "about", "almost", "nearly", "around", "roughly", "approximately", "some", "barely", "just", "exactly":
            let next = skip(start + 1, "over", "under")
            return ({ $0 }, next)
        case "over", "well": return (Self.more, skip(skip(start + 1, "over"), "than"))
        case "under": return (Self.less, start + 1)
        case "more" where has(start + 1, "than"): return (Self.more, start + 2)
        case "less" where has(start + 1, "than"), "fewer" where has(start + 1, "than"): return (Self.less, start + 2)
        case "at" where has(start + 1, "least"): return (Self.more, start + 2)
        default: return ({ $0 }, start)
        }
    }

    private static func more(_ amount: TimeAmount) -> TimeAmount {
        TimeAmount(amount.low, amount.high + 1)
    }

    private static func less(_ amount: TimeAmount) -> TimeAmount {
        TimeAmount(max(0, amount.low - 1), amount.high)
    }

    private func bareAmount(at start: Int) -> (TimeAmount, Int)? {
        if let match = fewAmount(at: start) { return match }
        if has(start, "a", "an", "another") {
            guard has(start + 1, "half"), case .unit = term(start + 2) else { return (TimeAmount(1, 1), start + 1) }
            return (TimeAmount(0, 1), start + 2)
        }
        if has(start, "half"), has(start + 1, "a", "an") { return (TimeAmount(0, 1), start + 2) }
        guard let (value, end) = words.cardinal(at: start), value < 100_000 else { return nil }
        let whole = Int(value)
        if let (second, secondEnd) = secondAmount(at: end), second > whole {
            return (TimeAmount(whole, second), secondEnd)
        }
        let (fraction, after) = half(at: end)
        return (TimeAmount(whole, value > Double(whole) || fraction ? whole + 1 : whole), after)
    }

    /// "a few", "several", "a couple of", "dozens of".
    private func fewAmount(at start: Int) -> (TimeAmount, Int)? {
        let index = skip(start, "a", "the")
        if has(index, "number"), has(index + 1, "of") { return (TimeAmount(2, 9), index + 2) }
        switch words.number(index) {
        case .few(let range): return (TimeAmount(range.lowerBound, range.upperBound), skip(index + 1, "of"))
        case .group(let size) where index > start: return (TimeAmount(Int(size), Int(size)), index + 1)
        case .vague(let least) where has(index + 1, "of") && least < 100_000:
            return (TimeAmount(Int(least), Int(least) * 4), index + 2)
        default: return nil
        }
    }

    /// The "5" of "three to five" and "10-12".
    private func secondAmount(at index: Int) -> (Int, Int)? {
        guard has(index, "to", "or") || words.isHyphen(index), let (value, end) = words.cardinal(at: index + 1),
            value < 100_000
        else { return nil }
        return (Int(value), end)
    }

    /// "and a half", also with hyphens.
    private func half(at index: Int) -> (Bool, Int) {
        let first = skip(index, "-")
        guard has(first, "and") else { return (false, index) }
        let article = skip(first + 1, "-")
        let half = skip(article + 1, "-")
        return has(article, "a") && has(half, "half") ? (true, half + 1) : (false, index)
    }
}

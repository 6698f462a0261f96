/// Numbers that only say at least or about how many: "dozens", "tens of thousands", "a couple of", "several".
extension QuantityGrammar {
    func vague(at start: Int) -> (bounds: NumberBounds, end: Int)? {
        plurals(at: start) ?? few(at: start) ?? article(at: start)
    }

    /// "hundreds of thousands": the least that each word allows, multiplied.
    private func plurals(at start: Int) -> (bounds: NumberBounds, end: Int)? {
        guard case .vague(let first) = words.number(start), !has(start - 1, "his", "her", "their", "our") else {
            return nil
        }
        var (value, end) = (first, start + 1)
        if has(start - 1, "many"), has(start - 2, "as"), !has(end, "of") { return nil }
        for _ in 0..<2 {
            guard has(end, "of"), case .vague(let next) = words.number(end + 1), next > value || value >= 1000 else {
                break
            }
            value *= next
            end += 2
        }
        return (NumberBounds(atLeast: value), end)
    }

    /// "several", "a couple of", "a handful of", "a few": also of dozens, hundreds and thousands.
    private func few(at start: Int) -> (bounds: NumberBounds, end: Int)? {
        let index = has(start, "a") ? start + 1 : start
        guard case .few(let range) = words.number(index), isFew(index, hasArticle: index > start) else { return nil }
        let bounds = NumberBounds(atLeast: Double(range.lowerBound), high: Double(range.upperBound))
        let next = has(index + 1, "of") ? index + 2 : index + 1
        switch words.number(next) {
        case .hundred: return (bounds.times(100), next + 1)
        case .scale(let scale), .group(let scale): return (bounds.times(scale), next + 1)
        default: return (bounds, index + 1)
        }
    }

    /// "few" without an article tells how little, "many" how much: neither is a number.
    private func isFew(_ index: Int, hasArticle: Bool) -> Bool {
        switch text(index) {
        case "many": false
        case "few": hasArticle || has(index - 1, "the", "past", "last", "next", "these", "those")
        case "couple", "handful": hasArticle && has(index + 1, "of", "hundred", "thousand", "dozen", "more")
        default: true
        }
    }

    /// "a hundred", "a dozen", "half a million".
    private func article(at start: Int) -> (bounds: NumberBounds, end: Int)? {
        if has(start, "half"), has(start + 1, "a"), let size = size(at: start + 2) {
            return (NumberBounds(size / 2), start + 3)
        }
        let index = has(start, "a", "one") ? start + 1 : start
        if case .group(let size) = words.number(index) { return (NumberBounds(size), index + 1) }
        guard has(start, "a"), let size = size(at: start + 1) else { return nil }
        return continued(size, at: start + 2)
    }

    private func size(at index: Int) -> Double? {
        switch words.number(index) {
        case .hundred: 100
        case .scale(let scale), .group(let scale): scale
        default: nil
        }
    }

    /// "a hundred and fifty", "a hundred thousand".
    private func continued(_ size: Double, at index: Int) -> (bounds: NumberBounds, end: Int) {
        if case .scale(let scale) = words.number(index), scale > size { return (NumberBounds(size * scale), index + 1) }
        guard has(index, "and"), let (rest, end) = words.cardinal(at: index + 1), rest < size else {
            return (NumberBounds(size), index)
        }
        return (NumberBounds(size + rest), end)
    }
}

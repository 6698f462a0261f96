import AnnalsModel

extension StampReader {
    mutating func readTime(into stamp: inout Stamp) {
        for start in tokens.indices where !used.contains(start) {
            guard let (second, next) = clock(start) else { continue }
            used.formUnion(start..<next)
            stamp.second = second
            stamp.zone = readZone(next)
            return
        }
    }

    /// `07:40`, `07:40:12.5`, `7.40pm`, `7 a.m.`, `T07:40`.
    private func clock(_ start: Int) -> (second: Int, next: Int)? {
        let first = token(start)?.word == "t" ? start + 1 : start
        guard let hour = number(first), token(first)?.text.utf8.count ?? 9 <= 2 else { return nil }
        var next = first + 1
        var (minute, second) = (0, 0)
        let hasMinutes =
            (isSign(next, ":.") || token(next)?.word == "h") && token(next + 1)?.text.utf8.count == 2
            && !(token(next + 1)?.isSpaced ?? true)
        if hasMinutes, let read = number(next + 1) {
            minute = read
            next += 2
            if isSign(next, ":"), let read = number(next + 1) {
                second = read
                next += 2
                if isSign(next, ".,"), number(next + 1) != nil, token(next + 1)?.isSpaced == false { next += 2 }
            }
        }
        let half = halfOfDay(next)
        guard hasMinutes || half != nil, minute < 60, second <= 60, hour < 24 else { return nil }
        guard let half else { return (hour * 3600 + minute * 60 + min(second, 59), next) }
        guard hour <= 12 || half.isAfternoon else { return (hour * 3600 + minute * 60, half.next) }
        let shifted = hour > 12 ? hour : hour % 12 + (half.isAfternoon ? 12 : 0)
        return (shifted * 3600 + minute * 60 + min(second, 59), half.next)
    }

    /// `am`, `p.m.`
    private func halfOfDay(_ index: Int) -> (isAfternoon: Bool, next: Int)? {
        guard let word = token(index)?.word else { return nil }
        if word == "am" || word == "pm" { return (word == "pm", index + 1) }
        guard word == "a" || word == "p", isSign(index + 1, "."), token(index + 2)?.word == "m" else { return nil }
        return (word == "p", isSign(index + 3, ".") ? index + 4 : index + 3)
    }

    /// `IST`, `(GMT)`, `+05:30`, `UTC+3`, `Moscow time`.
    private mutating func readZone(_ start: Int) -> Stamp.ZoneWord? {
        let first = isSign(start, "(") ? start + 1 : start
        if let (offset, next) = numericOffset(first) {
            used.formUnion(start..<next)
            return .offset(offset)
        }
        guard let word = token(first), word.form == .letters, isZoneWord(word) else { return nil }
        used.formUnion([start, first])
        if let (offset, next) = numericOffset(first + 1), ["utc", "gmt"].contains(word.word) {
            used.formUnion(first..<next)
            return .offset(offset)
        }
        return word.text == "Z" ? .offset(0) : .named(word.text)
    }

    private func isZoneWord(_ token: StampToken) -> Bool {
        token.text == token.text.uppercased() && !ZoneTable.standard.meanings(of: token.text).isEmpty
    }

    private func numericOffset(_ index: Int) -> (seconds: Int, next: Int)? {
        guard isSign(index, "+-−"), let digits = token(index + 1), digits.form == .digits, !digits.isSpaced else {
            return nil
        }
        let sign = isSign(index, "+") ? "+" : "-"
        if digits.text.utf8.count <= 2 {
            let hours = digits.text.utf8.count == 1 ? "0" + digits.text : digits.text
            if isSign(index + 2, ":"), let minutes = token(index + 3), minutes.text.utf8.count == 2 {
                return Instant.offset(sign + hours + minutes.text).map { ($0, index + 4) }
            }
            return Instant.offset(sign + hours).map { ($0, index + 2) }
        }
        return Instant.offset(sign + digits.text).map { ($0, index + 2) }
    }
}

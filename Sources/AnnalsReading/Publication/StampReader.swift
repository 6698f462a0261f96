import AnnalsModel

/// Reads the date and time of a publication stamp in the forms that pages write:
/// `Published 07:40 IST, February 23rd 2022`, `Wed 23 Feb 2022 07.40 GMT`, `2022-02-23T07:40:00+05:30`.
struct StampReader {
    let tokens: [StampToken]
    var used: Set<Int> = []

    /// The stamp of a line, and the words of the line that are not part of it; nil where there is no date.
    static func read(_ line: String) -> (stamp: Stamp, rest: [String])? {
        var reader = StampReader(tokens: StampToken.tokens(of: line))
        guard var stamp = reader.readDate() else { return nil }
        reader.readTime(into: &stamp)
        let rest = reader.tokens.indices.filter { !reader.used.contains($0) && reader.tokens[$0].form != .sign }
        return (stamp, rest.map { reader.tokens[$0].word })
    }

    private init(tokens: [StampToken]) {
        self.tokens = tokens
    }

    func token(_ index: Int) -> StampToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    func number(_ index: Int) -> Int? {
        token(index)?.number
    }

    func isSign(_ index: Int, _ signs: String) -> Bool {
        token(index).map { $0.form == .sign && signs.contains($0.text) } ?? false
    }
}

extension StampReader {
    private mutating func readDate() -> Stamp? {
        for start in tokens.indices {
            if let stamp = readNumericDate(start) ?? readMonthFirst(start) ?? readDayFirst(start) { return stamp }
        }
        return nil
    }

    /// `2022-02-23`, `2022/02/23`, and `23.02.2022` where the day cannot be a month.
    private mutating func readNumericDate(_ start: Int) -> Stamp? {
        guard let first = number(start), let second = number(start + 2), let third = number(start + 4),
            isSign(start + 1, "-/."), token(start + 1)?.text == token(start + 3)?.text
        else { return nil }
        let order: (year: Int, month: Int, day: Int)
        if token(start)?.text.utf8.count == 4 {
            order = (first, second, third)
        } else if token(start + 4)?.text.utf8.count == 4, first > 12 || first == second || isSign(start + 1, ".") {
            order = (third, second, first)
        } else if token(start + 4)?.text.utf8.count == 4, second > 12 {
            order = (third, first, second)
        } else {
            return nil
        }
        return take(start...(start + 4), year: order.year, month: order.month, day: order.day)
    }

    /// `February 23rd, 2022`, `Feb. 23 2022`, `December 29`.
    private mutating func readMonthFirst(_ start: Int) -> Stamp? {
        guard let month = token(start).flatMap({ MonthName.number(of: $0.word) }) else { return nil }
        var next = start + 1
        if isSign(next, ".") { next += 1 }
        guard let day = number(next), token(next)?.text.utf8.count ?? 9 <= 2 else { return nil }
        return finish(start, next: next + 1, month: month, day: day)
    }

    /// `23 February 2022`, `23rd of Feb, 2022`, `23-Feb-2022`.
    private mutating func readDayFirst(_ start: Int) -> Stamp? {
        guard let day = number(start), token(start)?.text.utf8.count ?? 9 <= 2 else { return nil }
        var next = skipOrdinal(start + 1)
        if token(next)?.word == "of" || isSign(next, "-") { next += 1 }
        guard let month = token(next).flatMap({ MonthName.number(of: $0.word) }) else { return nil }
        return finish(start, next: next + 1, month: month, day: day)
    }

    private mutating func finish(_ start: Int, next: Int, month: Int, day: Int) -> Stamp? {
        var index = skipOrdinal(next)
        while isSign(index, ",.-") { index += 1 }
        let isYear = token(index)?.text.utf8.count == 4 && !isSign(index + 1, ":")
        if isYear, let year = number(index), (1700...2200).contains(year) {
            return take(start...index, year: year, month: month, day: day)
        }
        return take(start...max(start, skipOrdinal(next) - 1), year: nil, month: month, day: day)
    }

    private func skipOrdinal(_ index: Int) -> Int {
        guard let token = token(index), !token.isSpaced, ["st", "nd", "rd", "th"].contains(token.word) else {
            return index
        }
        return index + 1
    }

    private mutating func take(_ span: ClosedRange<Int>, year: Int?, month: Int, day: Int) -> Stamp? {
        guard Day(year: year ?? 2000, month: month, day: day) != nil else { return nil }
        used.formUnion(span)
        return Stamp(year: year, month: month, day: day)
    }
}

/// The names of the months in English, whole and cut short.
enum MonthName {
    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// 1 to 12 for `February`, `feb`, `sept`; nil for other words.
    static func number(of word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        let exact = names.firstIndex { $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september") }
        return exact.map { $0 + 1 }
    }
}

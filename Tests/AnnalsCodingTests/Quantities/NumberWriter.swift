/// Writes whole numbers as people do.
enum NumberWriter {
    /// "190,000".
    static func western(_ number: Int) -> String { grouped(number, inner: 3) }

    /// "1,90,000".
    static func indian(_ number: Int) -> String { grouped(number, inner: 2) }

    private static func grouped(_ number: Int, inner: Int) -> String {
        var digits = Array(String(number))
        var groups = [String(digits.suffix(3))]
        digits.removeLast(min(3, digits.count))
        while !digits.isEmpty {
            groups.insert(String(digits.suffix(inner)), at: 0)
            digits.removeLast(min(inner, digits.count))
        }
        return groups.joined(separator: ",")
    }

    /// "one hundred and ninety thousand", below a thousand million.
    static func words(_ number: Int, and: Bool) -> String {
        let scales = [(1_000_000, "million"), (1000, "thousand")]
        var rest = number
        var words: [String] = []
        for (scale, name) in scales where rest >= scale {
            words += [hundreds(rest / scale, and: and), name]
            rest %= scale
        }
        if rest > 0 || words.isEmpty {
            if and, rest < 100, !words.isEmpty { words.append("and") }
            words.append(hundreds(rest, and: and))
        }
        return words.joined(separator: " ")
    }

    private static func hundreds(_ number: Int, and: Bool) -> String {
        guard number >= 100 else { return tens(number) }
        let head = units[number / 100] + " hundred"
        guard number % 100 > 0 else { return head }
        return head + (and ? " and " : " ") + tens(number % 100)
    }

    private static func tens(_ number: Int) -> String {
        guard number >= 20 else { return units[number] }
        return decades[number / 10 - 2] + (number % 10 > 0 ? "-" + units[number % 10] : "")
    }

    private static let units = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let decades = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}

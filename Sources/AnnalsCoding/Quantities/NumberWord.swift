internal import AnnalsModel

/// A word that is part of a number.
enum NumberWord: Hashable, Sendable {
    /// "seven", "fourteen".
    case unit(Int)
    /// "twenty".
    case ten(Int)
    /// "hundred".
    case hundred
    /// "thousand", "million", "lakh": multiplies what stands before.
    case scale(Double)
    /// A scale as letters behind digits, as in "$500m".
    case suffix(Double)
    /// "third".
    case ordinal(Int)
    /// "twentieth".
    case ordinalTen(Int)
    /// "thousands": at least that many.
    case vague(Double)
    /// "dozen".
    case group(Double)
    /// "several": a number between two.
    case few(ClosedRange<Int>)
}

extension NumberWord {
    /// The words of `numbers.tsv`.
    static let all: [String: NumberWord] = {
        var words: [String: NumberWord] = [:]
        for row in Table(Asset.text("numbers.tsv")).rows {
            words[row["word"]] = NumberWord(role: row["role"], value: row["value"])
        }
        return words
    }()

    /// Reads a line of `numbers.tsv`; nil where role or value is none.
    init?(role: String, value: String) {
        let numbers = value.split(separator: " ").compactMap { Int($0) }
        guard let number = numbers.first else { return nil }
        switch role {
        case "unit": self = .unit(number)
        case "ten": self = .ten(number)
        case "hundred": self = .hundred
        case "scale": self = .scale(Double(number))
        case "suffix": self = .suffix(Double(number))
        case "ordinal": self = .ordinal(number)
        case "ordinal-ten": self = .ordinalTen(number)
        case "vague": self = .vague(Double(number))
        case "group": self = .group(Double(number))
        case "few":
            guard numbers.count == 2, number <= numbers[1] else { return nil }
            self = .few(number...numbers[1])
        default: return nil
        }
    }
}

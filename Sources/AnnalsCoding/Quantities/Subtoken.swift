internal import AnnalsEnglish

/// A part of a token that numbers and dates are written with: a run of letters, a number or a single mark.
///
/// Tokenisers differ on "mid-March", "24th", "$500m" and "2022-02-24"; these parts do not.
struct Subtoken: Hashable, Sendable {
    /// What the part is made of.
    enum Sort: Hashable, Sendable { case word, number, mark }

    /// The token of the sentence that it is part of.
    let token: Int
    /// Lower case; without the full stops of an abbreviation; dashes and apostrophes in their ASCII form.
    let text: String
    let sort: Sort
    /// Whether no white space stands before it.
    let isGlued: Bool
    let isCapitalised: Bool
}

extension Subtoken {
    /// Parts the tokens of a sentence.
    static func parts(of sentence: Sentence) -> [Subtoken] {
        var parts: [Subtoken] = []
        parts.reserveCapacity(sentence.tokens.count * 5 / 4)
        var end = -1
        for (index, token) in sentence.tokens.enumerated() {
            var splitter = SubtokenSplitter(token: index, isGlued: token.span.lowerBound == end)
            splitter.split(token.text, into: &parts)
            end = token.span.upperBound
        }
        return parts
    }

    /// The texts of the parts of some words, as the lexicons write them.
    static func texts(of words: some StringProtocol) -> [String] {
        var parts: [Subtoken] = []
        for word in words.split(separator: " ") {
            var splitter = SubtokenSplitter(token: 0, isGlued: false)
            splitter.split(String(word), into: &parts)
        }
        return parts.map(\.text)
    }
}

/// Parts one token.
private struct SubtokenSplitter {
    let token: Int
    var isGlued: Bool

    mutating func split(_ text: String, into parts: inout [Subtoken]) {
        if text.utf8.allSatisfy(Self.isPlainLetter) { return append(text, to: &parts) }
        let scalars = text.unicodeScalars.map(Self.plain)
        if scalars.allSatisfy(Self.isLetter) { return append(scalars[...], .word, to: &parts) }
        var index = 0
        while index < scalars.count {
            let end = partEnd(scalars, from: index)
            append(scalars[index..<end.index], end.sort, to: &parts)
            index = end.index
        }
    }

    private func partEnd(_ scalars: [Unicode.Scalar], from start: Int) -> (index: Int, sort: Subtoken.Sort) {
        if Self.isDigit(scalars[start]) { return (numberEnd(scalars, from: start), .number) }
        if Self.isLetter(scalars[start]) { return (wordEnd(scalars, from: start), .word) }
        if isClitic(scalars, at: start) { return (scalars.count, .word) }
        return (start + 1, .mark)
    }

    /// An apostrophe with the one or two letters that end the token: 's, 'll.
    private func isClitic(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
        let letters = scalars[(start + 1)...]
        return scalars[start] == "'" && (1...2).contains(letters.count) && letters.allSatisfy(Self.isLetter)
    }

    private func numberEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        while end < scalars.count {
            let joins = ",.:".unicodeScalars.contains(scalars[end])
            guard Self.isDigit(scalars[end]) || (joins && end + 1 < scalars.count && Self.isDigit(scalars[end + 1]))
            else { break }
            end += 1
        }
        return end
    }

    private func wordEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        while end < scalars.count {
            let scalar = scalars[end]
            if scalar == "'", isClitic(scalars, at: end) || end + 1 == scalars.count { break }
            guard Self.isLetter(scalar) || scalar == "." || scalar == "'" else { break }
            end += 1
        }
        return end
    }

    /// Adds a word of letters without accents.
    private mutating func append(_ word: String, to parts: inout [Subtoken]) {
        let lowered = word.lowercased()
        let isCapitalised = word.utf8.first != lowered.utf8.first
        parts.append(Subtoken(token: token, text: lowered, sort: .word, isGlued: isGlued, isCapitalised: isCapitalised))
        isGlued = true
    }

    private mutating func append(
        _ scalars: ArraySlice<Unicode.Scalar>,
        _ sort: Subtoken.Sort,
        to parts: inout [Subtoken]
    ) {
        var view = String.UnicodeScalarView()
        for scalar in scalars where sort != .word || scalar != "." { view.append(Self.lowered(scalar)) }
        let isCapitalised = scalars.first.map { Self.lowered($0) != $0 } ?? false
        parts.append(
            Subtoken(
                token: token,
                text: String(view),
                sort: sort,
                isGlued: isGlued,
                isCapitalised: isCapitalised
            )
        )
        isGlued = true
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    private static func isPlainLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A: true
        case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
        case 0x370...0x1FFF: true
        default: false
        }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(scalar.value + 32) ?? scalar
        default: scalar
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0x60: "'"
        case 0x2010...0x2015, 0x2212: "-"
        default: scalar
        }
    }
}

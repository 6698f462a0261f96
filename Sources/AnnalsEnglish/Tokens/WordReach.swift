/// How far a word reaches in its chunk: which marks inside or after it belong to it.
struct WordReach {
    let scalars: Scalars
    let words: WordLists
    let chunk: Chunk

    /// The end of the word that starts here, and whether its last scalar is the full stop of an abbreviation.
    func end(from start: Int) -> (end: Int, isAbbreviation: Bool) {
        var segment = start
        var index = start
        while true {
            index = segmentEnd(index)
            guard index < chunk.end else { return (index, false) }
            if scalars.classes[index] == .stop, !isWord(index + 1) {
                let keeps = keepsStop(start, segment, index)
                return (keeps ? index + 1 : index, keeps)
            }
            if scalars.values[index] == 0x24, isShortCapitals(start..<index) { return (index + 1, false) }
            guard isWord(index + 1), joins(start, segment, index) else { return (index, false) }
            index += 1
            segment = index
        }
    }

    private func isWord(_ index: Int) -> Bool {
        index < chunk.end && scalars.classes[index].isWord
    }

    private func segmentEnd(_ start: Int) -> Int {
        var end = start
        while end < chunk.end, scalars.classes[end].isWord { end += 1 }
        return end
    }

    /// Whether the mark at `index`, between two word scalars, belongs to the word.
    private func joins(_ start: Int, _ segment: Int, _ index: Int) -> Bool {
        let before = scalars.classes[index - 1]
        let after = scalars.classes[index + 1]
        let areDigits = before == .digit && after == .digit
        switch scalars.classes[index] {
        case .stop: return areDigits || joinsStop(start, segment, index)
        case .comma, .colon, .slash: return areDigits
        case .apostrophe: return after.isLetter
        case .ampersand: return before == .upper && after == .upper && index - segment <= 3
        case .hyphen: return joinsHyphen(segment, index)
        default: return false
        }
    }

    /// A full stop between letters: of an acronym (U.S), an internet name (bbc.com) or a listed word (Ph.D).
    private func joinsStop(_ start: Int, _ segment: Int, _ index: Int) -> Bool {
        let next = index + 1..<min(segmentEnd(index + 1), index + 10)
        if index - segment == 1, scalars.classes[segment].isLetter, next.count == 1 || followsStop(start, segment) {
            return true
        }
        if scalars.classes[index + 1] != .upper, words.domains.contains(scalars.loweredHash(next)) { return true }
        guard next.upperBound - start <= 12 else { return false }
        return words.abbreviations.contains(
            written: scalars.hash(start..<next.upperBound),
            lowered: scalars.loweredHash(start..<next.upperBound)
        )
    }

    /// Whether the segment follows a full stop inside the word, as the letters of an acronym do.
    private func followsStop(_ start: Int, _ segment: Int) -> Bool {
        segment > start && scalars.classes[segment - 1] == .stop
    }

    private func joinsHyphen(_ segment: Int, _ index: Int) -> Bool {
        if index - segment <= 8, words.prefixes.contains(scalars.loweredHash(segment..<index)) { return true }
        return index - segment == 3 && isDigits(segment..<index) && isPhoneTail(index + 1)
    }

    /// Three or four digits after the hyphen of a telephone number.
    private func isPhoneTail(_ start: Int) -> Bool {
        let end = min(segmentEnd(start), start + 6)
        return (3...4).contains(end - start) && isDigits(start..<end)
    }

    private func isDigits(_ range: Range<Int>) -> Bool {
        scalars.classes[range].allSatisfy { $0 == .digit }
    }

    private func isShortCapitals(_ range: Range<Int>) -> Bool {
        range.count <= 3 && scalars.classes[range].allSatisfy { $0 == .upper }
    }

    /// Whether the full stop at `index`, which ends the word, is part of it.
    private func keepsStop(_ start: Int, _ segment: Int, _ index: Int) -> Bool {
        if index + 1 < chunk.end, scalars.classes[index + 1] == .stop { return false }
        let lowered = scalars.loweredHash(start..<min(index, start + 12))
        if index - segment == 1, scalars.classes[segment].isLetter, !Self.numbered.contains(lowered) {
            return followsStop(start, segment) || (scalars.classes[segment] == .upper && isInitial(segment, index))
        }
        guard index - start <= 12 else { return false }
        if Self.numbered.contains(lowered) { return nextClass(after: index) == .digit }
        return words.abbreviations.contains(written: scalars.hash(start..<index), lowered: lowered)
    }

    /// Words that keep their full stop before a number only: "No. 10", "p. 3".
    private static let numbered = Set(["no", "c", "p", "art", "sec"].map(WordLists.hash))

    /// A single capital with a full stop is an initial when a capital follows; "I" seldom is.
    private func isInitial(_ start: Int, _ index: Int) -> Bool {
        scalars.values[start] != 0x49 && nextClass(after: index) == .upper
    }

    /// The class of the scalar after the mark at `index` and at most one space.
    private func nextClass(after index: Int) -> ScalarClass? {
        for next in index + 1..<min(index + 3, scalars.count) where scalars.classes[next] != .space {
            return scalars.classes[next]
        }
        return nil
    }

    /// Where the unit starts in a number written against its unit: `20km`.
    func unitStart(_ range: Range<Int>) -> Int? {
        guard scalars.classes[range.lowerBound] == .digit, let last = range.last else { return nil }
        guard scalars.classes[last].isLetter else { return nil }
        var cut = last
        while cut > range.lowerBound, range.upperBound - cut < 5, scalars.classes[cut - 1].isLetter { cut -= 1 }
        guard scalars.classes[cut - 1] == .digit else { return nil }
        return words.units.contains(scalars.loweredHash(cut..<range.upperBound)) ? cut : nil
    }
}

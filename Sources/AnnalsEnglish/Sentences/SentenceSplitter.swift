/// Parts the tokens of a text into sentences.
struct SentenceSplitter {
    let scalars: Scalars
    let words: WordLists
    let pieces: [Piece]
    /// No sentence is longer: it bounds the work of the parser.
    let longest: Int
    /// Whether a dateline is parted from the sentence after it.
    let partsDatelines: Bool

    init(
        scalars: Scalars,
        pieces: [Piece],
        words: WordLists = .embedded,
        longest: Int = 160,
        partsDatelines: Bool = true
    ) {
        self.scalars = scalars
        self.pieces = pieces
        self.words = words
        self.longest = longest
        self.partsDatelines = partsDatelines
    }

    /// The sentences as ranges of tokens; together they cover all tokens.
    func sentences() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        var index = 0
        let datelines = Dateline(scalars: scalars, pieces: pieces)
        while index < pieces.count {
            if partsDatelines, index == start, let end = datelines.end(from: start) {
                found.append(start..<end)
                start = end
                index = end
            }
            let next = sentenceEnd(from: start, at: index) ?? index + 1
            let isEnd = next > index + 1 || isEnd(start: start, at: index)
            index = next
            if isEnd || index - start >= longest || index == pieces.count || pieces[index].followsBreak {
                found.append(start..<index)
                start = index
            }
        }
        return found
    }

    /// Where the sentence ends if the token at `index` and the closers after it end it together.
    private func sentenceEnd(from start: Int, at index: Int) -> Int? {
        guard pieces[index].ending != .none, pieces[index].ending != .closer else { return nil }
        var next = index + 1
        while next < pieces.count, next - index <= 12, next + 3 - start < longest {
            if isCloser(next) { next += 1 } else if isNote(next) { next += 3 } else { break }
        }
        guard next > index + 1 else { return nil }
        return next == pieces.count || ends(start: start, at: index, before: next) ? next : nil
    }

    private func isEnd(start: Int, at index: Int) -> Bool {
        guard index + 1 < pieces.count else { return true }
        return ends(start: start, at: index, before: index + 1)
    }

    /// A closing mark written against the token before it.
    private func isCloser(_ index: Int) -> Bool {
        pieces[index].ending == .closer && !pieces[index].followsBreak && pieces[index].start == pieces[index - 1].end
    }

    /// The number of a note in square brackets after the sentence: [7].
    private func isNote(_ index: Int) -> Bool {
        guard index + 2 < pieces.count, scalars.values[pieces[index].start] == 0x5B else { return false }
        let number = pieces[index + 1]
        return number.end - number.start <= 3 && scalars.classes[number.start] == .digit
            && scalars.values[pieces[index + 2].start] == 0x5D && !pieces[index].followsBreak
    }

    private func ends(start: Int, at index: Int, before next: Int) -> Bool {
        switch pieces[index].ending {
        case .none, .closer: false
        case .terminal: canStart(next) && !isListNumber(start: start, at: index)
        case .ellipsis: startsWithCapital(next)
        case .abbreviation: isStarter(next) && mayClose(index)
        }
    }

    private func canStart(_ index: Int) -> Bool {
        switch scalars.classes[pieces[index].start] {
        case .lower: false
        case .comma, .colon, .stop, .terminal, .closing, .ellipsis, .hyphen, .slash: false
        case .quote, .apostrophe, .opening: index + 1 >= pieces.count || !startsLow(index + 1)
        default: true
        }
    }

    private func startsLow(_ index: Int) -> Bool {
        scalars.classes[pieces[index].start] == .lower
    }

    private func startsWithCapital(_ index: Int) -> Bool {
        switch scalars.classes[pieces[index].start] {
        case .upper: true
        case .quote, .apostrophe, .opening:
            index + 1 < pieces.count && scalars.classes[pieces[index + 1].start] == .upper
        default: false
        }
    }

    /// "1." at the start of a sentence numbers it.
    private func isListNumber(start: Int, at index: Int) -> Bool {
        guard index == start + 1, pieces[start].end - pieces[start].start <= 3 else { return false }
        return scalars.classes[pieces[start].start] == .digit
    }

    private func isStarter(_ index: Int) -> Bool {
        let piece = pieces[index]
        guard scalars.classes[piece.start] == .upper, piece.end - piece.start <= 10 else { return false }
        return words.starters.contains(scalars.loweredHash(piece.range))
    }

    /// Whether a sentence may end with this abbreviation: acronyms and initials may, of listed words some.
    private func mayClose(_ index: Int) -> Bool {
        let range = pieces[index].start..<pieces[index].end - 1
        let written = scalars.hash(range)
        let lowered = scalars.loweredHash(range)
        let isListed = words.abbreviations.contains(written: written, lowered: lowered)
        return !isListed || words.abbreviations.canEndSentence(written: written, lowered: lowered)
    }
}

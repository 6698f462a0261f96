/// Cuts text into the tokens of the English Universal Dependencies treebanks (EWT, GUM): contractions parted,
/// hyphenated compounds parted at the hyphen but for a list of prefixes, abbreviations with their full stop.
struct Tokeniser {
    let scalars: Scalars
    let words: WordLists
    private(set) var pieces: [Piece] = []
    /// Scalars looked at: the measure of work in the tests of linearity.
    private(set) var steps = 0
    private var afterBreak = true
    private var openSingleQuotes = 0

    init(scalars: Scalars, words: WordLists = .embedded) {
        self.scalars = scalars
        self.words = words
        pieces.reserveCapacity(scalars.count / 4)
    }

    /// Reads the whole text.
    mutating func run() {
        var index = 0
        while index < scalars.count {
            let found = scalars.classes[index]
            guard found.isSpace else {
                index = cutChunk(from: index)
                continue
            }
            if found == .lineBreak {
                afterBreak = true
                openSingleQuotes = 0
            }
            steps += 1
            index += 1
        }
    }

    /// Cuts the run of text without white space that starts here; answers its end.
    private mutating func cutChunk(from start: Int) -> Int {
        let chunk = Chunk(scalars: scalars, start: start)
        steps += 2 * chunk.range.count
        var index = start
        var mayBeAddress = chunk.holdsAddress
        while index < chunk.end {
            let found = scalars.classes[index]
            if mayBeAddress, found.isWord || chunk.isHandle(at: index) {
                index = take(index, chunk.addressEnd)
                mayBeAddress = false
            } else if found.isWord || chunk.isHandle(at: index) {
                index = takeWord(index, in: chunk)
            } else {
                index = takeMark(index, in: chunk)
            }
        }
        return chunk.end
    }

    /// Adds a token; answers its end.
    @discardableResult
    private mutating func take(
        _ start: Int,
        _ end: Int,
        continuesWord: Bool = false,
        ending: Piece.Ending = .none
    ) -> Int {
        let piece = Piece(
            start: start,
            end: max(end, start + 1),
            continuesWord: continuesWord,
            followsBreak: afterBreak,
            ending: ending
        )
        pieces.append(piece)
        afterBreak = false
        return piece.end
    }
}

// MARK: - Words

extension Tokeniser {
    private mutating func takeWord(_ start: Int, in chunk: Chunk) -> Int {
        let reach = WordReach(scalars: scalars, words: words, chunk: chunk)
        let first = scalars.classes[start].isWord ? start : start + 1
        let (end, isAbbreviation) = reach.end(from: first)
        steps += end - start
        if isAbbreviation { return take(start, end, ending: .abbreviation) }
        if let cut = reach.unitStart(start..<end) {
            take(start, cut)
            return take(cut, end)
        }
        return takeParts(start, end)
    }

    /// Adds a word, parted where the scheme parts contractions.
    private mutating func takeParts(_ start: Int, _ end: Int) -> Int {
        var from = start
        for cut in ContractionCuts(scalars: scalars, words: words).cuts(start..<end) where cut > from && cut < end {
            take(from, cut, continuesWord: from > start)
            from = cut
        }
        return take(from, end, continuesWord: from > start)
    }
}

// MARK: - Marks

extension Tokeniser {
    private mutating func takeMark(_ start: Int, in chunk: Chunk) -> Int {
        if let end = emoticonEnd(start, in: chunk) { return take(start, end) }
        switch scalars.classes[start] {
        case .apostrophe: return takeApostrophe(start, in: chunk)
        case .stop where isDecimal(start, in: chunk): return takeWord(start, in: chunk)
        case .stop, .ellipsis: return takeStops(start, in: chunk)
        case .terminal: return take(start, runEnd(start, in: chunk) { $0 == .terminal }, ending: .terminal)
        case .closing, .quote: return take(start, start + 1, ending: .closer)
        case .hyphen, .symbol: return take(start, sameEnd(start, in: chunk))
        default: return take(start, start + 1)
        }
    }

    private mutating func takeStops(_ start: Int, in chunk: Chunk) -> Int {
        let end = runEnd(start, in: chunk) { $0 == .stop || $0 == .ellipsis }
        let isOneStop = end - start == 1 && scalars.classes[start] == .stop
        return take(start, end, ending: isOneStop ? .terminal : .ellipsis)
    }

    /// A number that starts with its point: .265
    private func isDecimal(_ start: Int, in chunk: Chunk) -> Bool {
        start == chunk.range.lowerBound && start + 1 < chunk.end && scalars.classes[start + 1] == .digit
    }

    private mutating func takeApostrophe(_ start: Int, in chunk: Chunk) -> Int {
        let next = start + 1
        if next < chunk.end, scalars.values[next] == scalars.values[start] {
            return take(start, next + 1, ending: .closer)
        }
        if next < chunk.end, scalars.classes[next].isWord { return takeLeadingApostrophe(start, in: chunk) }
        if openSingleQuotes == 0, followsPlural(start) { return take(start, next, continuesWord: true) }
        openSingleQuotes = max(0, openSingleQuotes - 1)
        return take(start, next, ending: .closer)
    }

    /// An apostrophe before a letter or digit: a clitic, a decade ('90s) or an opening quotation mark.
    private mutating func takeLeadingApostrophe(_ start: Int, in chunk: Chunk) -> Int {
        let end = runEnd(start + 1, in: chunk) { $0.isWord }
        let isDecade = scalars.classes[start + 1] == .digit && end - start <= 4
        if isDecade || (end - start <= 6 && words.clitics.contains(loweredWithApostrophe(start..<end))) {
            return take(start, end)
        }
        openSingleQuotes += 1
        return take(start, start + 1)
    }

    private func loweredWithApostrophe(_ range: Range<Int>) -> UInt64 {
        ContractionCuts(scalars: scalars, words: words).clitic(range)
    }

    /// Whether the token before ends here in "s": the apostrophe then marks a possessive plural.
    private func followsPlural(_ start: Int) -> Bool {
        guard let last = pieces.last, last.end == start, last.end - last.start > 1 else { return false }
        let scalar = scalars.values[start - 1]
        return scalar == 0x73 || scalar == 0x53
    }

    private mutating func runEnd(_ start: Int, in chunk: Chunk, where isPart: (ScalarClass) -> Bool) -> Int {
        var end = start
        while end < chunk.end, isPart(scalars.classes[end]) { end += 1 }
        steps += end - start
        return end
    }

    private mutating func sameEnd(_ start: Int, in chunk: Chunk) -> Int {
        var end = start + 1
        let repeats = "-*=_~#<>|+".unicodeScalars.contains { $0.value == scalars.values[start] }
        while repeats, end < chunk.end, scalars.values[end] == scalars.values[start] { end += 1 }
        steps += end - start
        return end
    }

    private func emoticonEnd(_ start: Int, in chunk: Chunk) -> Int? {
        guard scalars.classes[start] != .apostrophe, chunk.end - start >= 2 else { return nil }
        for length in stride(from: min(5, chunk.end - start), to: 1, by: -1) {
            let end = start + length
            if end < chunk.end, scalars.classes[end].isWord { continue }
            if words.emoticons.contains(scalars.hash(start..<end)) { return end }
        }
        return nil
    }
}

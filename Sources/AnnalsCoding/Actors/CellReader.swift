import AnnalsEnglish

/// Cuts a sentence into cells.
struct CellReader {
    private let lexicon: Lexicon
    private let sentence: Sentence
    private let units: [NameUnit]
    private let keys: [UInt64]
    private let isHeading: Bool
    private var cells: [Cell] = []

    /// The cells of a sentence, in order and without gaps.
    static func cells(of sentence: Sentence, lexicon: Lexicon) -> [Cell] {
        var reader = CellReader(lexicon: lexicon, sentence: sentence)
        reader.read()
        return reader.cells
    }

    private init(lexicon: Lexicon, sentence: Sentence) {
        self.lexicon = lexicon
        self.sentence = sentence
        units = NameUnit.units(of: sentence.tokens.lazy.map(\.text))
        keys = sentence.tokens.map { NameUnit.key($0.text) }
        isHeading = Self.isHeading(sentence)
    }

    private mutating func read() {
        var firstUnits = [Int?](repeating: nil, count: sentence.tokens.count)
        for (index, unit) in units.enumerated() where unit.opens { firstUnits[unit.token] = index }
        var token = 0
        while token < sentence.tokens.count {
            let cell = cell(at: token, firstUnits)
            cells.append(cell)
            token = cell.tokens.upperBound
        }
        joinNames()
    }

    private func cell(at token: Int, _ firstUnits: [Int?]) -> Cell {
        if let name = name(at: token, unit: firstUnits[token]) { return name }
        if isPartOfCompound(token..<token + 1) { return Cell(tokens: token..<token + 1, kind: .other) }
        return unknown(at: token, firstUnits) ?? word(at: token)
    }

    private func name(at token: Int, unit: Int?) -> Cell? {
        guard let unit, let match = lexicon.names.longest(in: units, from: unit), !opensLonger(token, match.end) else {
            return nil
        }
        let tokens = token..<units[match.end - 1].token + 1
        let senses = tokens.count == 1 ? match.senses.filter { fits($0, token) } : match.senses
        guard !senses.isEmpty, !isPartOfCompound(tokens) else { return nil }
        var cell = Cell(tokens: tokens, kind: .known(senses))
        cell.isLocated = isLocated(token)
        cell.isSited = isLocated(token, by: .site)
        cell.key = keys[token]
        cell.classes = tokens.count == 1 ? lexicon.actors.words[keys[token]] : []
        return cell
    }

    /// Whether a longer name starts after the article that a name starts with: "the House" in "the House Foreign Affairs
    /// Committee".
    private func opensLonger(_ token: Int, _ end: Int) -> Bool {
        guard lexicon.actors.words[keys[token]].contains(.determiner),
            let next = units.firstIndex(where: { $0.token == token + 1 && $0.opens }),
            let longer = lexicon.names.longest(in: units, from: next)
        else { return false }
        return longer.end > end
    }

    /// Whether a word of the lexicon is meant as such here: "police" as a verb is no actor.
    private func fits(_ sense: Sense, _ token: Int) -> Bool {
        let word = sentence.tokens[token]
        switch sense {
        case .office:
            return ![.verb, .auxiliary, .adverb, .adposition].contains(word.tag)
        case .surname:
            return !isJoined(token)
                && !(token == 0 && [.verb, .auxiliary, .adverb, .adposition, .pronoun].contains(word.tag))
        default:
            return true
        }
    }

    /// "Johnson & Johnson": surnames that make up the name of a firm.
    private func isJoined(_ token: Int) -> Bool {
        [token - 1, token + 1].contains { sentence.tokens.indices.contains($0) && sentence.tokens[$0].text == "&" }
    }

    /// Whether the words are a part of a compound that names no actor, such as "Russian-backed" or "anti-Taliban".
    private func isPartOfCompound(_ tokens: Range<Int>) -> Bool {
        let words = sentence.tokens
        let after = tokens.upperBound
        if after + 1 < words.count, Self.isHyphen(words[after]), isGlued(after - 1), isGlued(after) {
            let next = words[after + 1]
            let isLikeness = lexicon.actors.words[keys[after + 1]].contains(.likeness)
            if isLikeness || next.tag == .verb || next.tag == .adjective || next.text.hasSuffix("ed")
                || next.text == "based"
            {
                return next.text.first?.isUppercase != true
            }
        }
        let before = tokens.lowerBound - 1
        guard before >= 1, Self.isHyphen(words[before]), isGlued(before), isGlued(before - 1) else { return false }
        return words[before - 1].text.first?.isLowercase == true && words[before - 1].text.lowercased() != "ex"
    }

    private func isGlued(_ token: Int) -> Bool {
        sentence.tokens[token].span.upperBound == sentence.tokens[token + 1].span.lowerBound
    }

    private static func isHyphen(_ token: Token) -> Bool {
        token.text.utf8.count <= 3 && (token.text == "-" || token.text == "–")
    }

    /// Whether a preposition of place stands before a token, with at most an article and two describing words between.
    private func isLocated(_ token: Int, by group: ActorWords.Classes = .locative) -> Bool {
        var index = token - 1
        var skipped = 0
        while index >= 0, skipped < 3 {
            let classes = lexicon.actors.words[keys[index]]
            if classes.contains(group) { return ![.verb].contains(sentence.tokens[index].tag) || skipped == 0 }
            if classes.contains(.placeNoun), skipped == 1, keys[index + 1] == Self.of { return true }
            guard !classes.isDisjoint(with: [.determiner, .direction, .placeNoun]) || keys[index] == Self.of else {
                return false
            }
            index -= 1
            skipped += 1
        }
        return false
    }

    private static let of = NameUnit.key("of")

    /// A run of capitalised words that the lexicon does not know.
    private func unknown(at token: Int, _ firstUnits: [Int?]) -> Cell? {
        guard startsName(token) else { return nil }
        var end = token + 1
        while end < sentence.tokens.count {
            if continuesName(end, firstUnits) {
                end += 1
            } else if let next = afterConnector(end), continuesName(next, firstUnits) {
                end = next + 1
            } else {
                break
            }
        }
        if isHeading, end - token < 2 { return nil }
        var cell = Cell(tokens: token..<end, kind: .unknown)
        cell.isLocated = isLocated(token)
        cell.isSited = isLocated(token, by: .site) && !describes(end - 1)
        cell.key = keys[token]
        return cell
    }

    /// Whether a word only describes the noun after it, as "Griner" in "the Griner case".
    private func describes(_ token: Int) -> Bool {
        guard let head = sentence.tokens[token].head, sentence.tokens[token].relation.rawValue == "compound" else {
            return false
        }
        return head > token && !lexicon.actors.words[keys[head]].contains(.placeNoun)
    }

    private func startsName(_ token: Int) -> Bool {
        let word = sentence.tokens[token]
        guard isCapitalised(word), !lexicon.actors.words[keys[token]].contains(.notName) else { return false }
        if word.tag == .properNoun { return true }
        return token > 0 && !isHeading && [.noun, .adjective, .other].contains(word.tag)
            && !lexicon.actors.words[keys[token]].contains(.direction) && !startsQuotation(token)
    }

    private func startsQuotation(_ token: Int) -> Bool {
        token > 0 && sentence.tokens[token - 1].tag == .punctuation && sentence.tokens[token - 1].text != ","
    }

    private func continuesName(_ token: Int, _ firstUnits: [Int?]) -> Bool {
        let word = sentence.tokens[token]
        guard isCapitalised(word), !lexicon.actors.words[keys[token]].contains(.notName) else { return false }
        guard let unit = firstUnits[token],
            lexicon.names.longest(in: units, from: unit) == nil
                || lexicon.actors.words[keys[token]].contains(.institution)
        else { return false }
        return [.properNoun, .noun, .adjective, .other].contains(word.tag)
    }

    /// The token after words such as "of" or "bin" that stand inside names; nil where there are none.
    private func afterConnector(_ token: Int) -> Int? {
        var index = token
        while index < sentence.tokens.count, index < token + 3 {
            let classes = lexicon.actors.words[keys[index]]
            let isSign = Self.isHyphen(sentence.tokens[index]) && index > 0 && isGlued(index - 1)
            guard classes.contains(.connector) || isSign || (index > token && classes.contains(.determiner)) else {
                break
            }
            index += 1
        }
        return index > token && index < sentence.tokens.count ? index : nil
    }

    private func isCapitalised(_ token: Token) -> Bool {
        token.text.unicodeScalars.first?.isCapital == true
    }

    private func word(at token: Int) -> Cell {
        var cell = Cell(tokens: token..<token + 1, kind: kind(of: token))
        cell.classes = lexicon.actors.words[keys[token]]
        cell.key = keys[token]
        return cell
    }

    private func kind(of token: Int) -> Cell.Kind {
        let word = sentence.tokens[token]
        if word.tag == .pronoun || word.tag == .determiner, let form = Pronoun.forms[keys[token]] {
            guard !word.relation.rawValue.hasPrefix("expl") else { return .other }
            return .pronoun(form.pronoun, isOwner: form.isPossessive && word.relation.rawValue != "obj")
        }
        switch word.text.utf8.count < 5 ? word.text : "" {
        case "'s", "’s", "'", "’", "s": return word.continuesWord || word.tag == .particle ? .possessive : .other
        case ",": return .comma
        case "(", "[": return .open
        case ")", "]": return .close
        case "and", "&", "or": return .and
        default: break
        }
        let classes = lexicon.actors.words[keys[token]]
        if Self.comparing.contains(keys[token]) { return .other }
        if classes.contains(.determiner), isDeterminer(token) { return .determiner }
        switch word.tag {
        case .adposition, .subordinatingConjunction: return .preposition
        case .adjective, .numeral: return .modifier
        case .noun, .properNoun: return classes.contains(.modifier) ? .modifier : .filler
        case .verb:
            return word.features.verbForm == .participle && word.relation.rawValue == "amod" ? .modifier : .other
        case .adverb: return classes.contains(.modifier) ? .modifier : .other
        default: return Self.isHyphen(word) ? .filler : .other
        }
    }

    /// Words of "at least 20 soldiers" that start no name.
    private static let comparing = Set(["least", "most", "more", "fewer", "less"].map(NameUnit.key))
    private static let that = NameUnit.key("that")

    private func isDeterminer(_ token: Int) -> Bool {
        switch sentence.tokens[token].tag {
        case .subordinatingConjunction, .adverb, .verb: false
        case .pronoun: keys[token] != Self.that
        default: true
        }
    }

    /// A sentence is a heading where nearly every word of four letters and more is capitalised.
    private static func isHeading(_ sentence: Sentence) -> Bool {
        var (words, capitals) = (0, 0)
        for token in sentence.tokens where token.text.utf8.count > 3 {
            guard let first = token.text.unicodeScalars.first, first.isAlphabetic else { continue }
            words += 1
            capitals += first.isCapital ? 1 : 0
        }
        return words > 3 && capitals * 5 >= words * 4
    }
}

extension CellReader {
    /// Joins unknown names with the known words that are a part of them: "Michael Jordan", "Paris Hilton", "Trump Tower".
    private mutating func joinNames() {
        var joined: [Cell] = []
        for cell in cells {
            if let last = joined.last, let whole = join(last, cell) {
                joined[joined.count - 1] = whole
            } else {
                joined.append(cell)
            }
        }
        cells = joined
    }

    private func join(_ one: Cell, _ other: Cell) -> Cell? {
        switch (one.kind, other.kind) {
        case (.unknown, .known(let senses)) where senses.allSatisfy(Self.canEndName):
            guard !lexicon.actors.words[keys[one.tokens.upperBound - 1]].contains(.institution) else { return nil }
        case (.known(let senses), .unknown) where senses.allSatisfy(Self.canStartName):
            let isFlat = other.tokens.contains { token in
                sentence.tokens[token].relation.universal == "flat"
                    && one.tokens.contains(sentence.tokens[token].head ?? -1)
            }
            guard isFlat || senses.allSatisfy({ if case .surname = $0 { true } else { false } }) else { return nil }
        default:
            return nil
        }
        var whole = Cell(tokens: one.tokens.lowerBound..<other.tokens.upperBound, kind: .unknown)
        whole.isLocated = one.isLocated
        whole.key = one.key
        return whole
    }

    private static func canEndName(_ sense: Sense) -> Bool {
        switch sense {
        case .surname, .country, .seat, .place: true
        default: false
        }
    }

    private static func canStartName(_ sense: Sense) -> Bool {
        canEndName(sense)
    }
}

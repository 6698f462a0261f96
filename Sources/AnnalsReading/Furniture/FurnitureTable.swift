import AnnalsModel

/// The phrases that stand on pages beside the article (`furniture.tsv`).
struct FurnitureTable: Sendable {
    static let standard = FurnitureTable(Table(Asset.text("furniture.tsv")))

    private let lines: Globs
    private let sentences: Globs
    private let phrases: [[UInt8]]

    init(_ table: Table) {
        func globs(_ part: String) -> Globs {
            Globs(table.rows.filter { $0["part"] == part }.map { Glob($0["pattern"]) })
        }
        lines = globs("line")
        sentences = globs("sentence")
        phrases = table.rows.filter { $0["part"] == "phrase" }.map { Array($0["pattern"].utf8) }
    }

    /// Whether a whole line is furniture.
    func isFurniture(line: String) -> Bool {
        let plain = Self.plain(line.unicodeScalars)
        guard plain.count <= 300 else { return false }
        return plain.count <= 120 && lines.match(plain) || sentences.match(plain)
    }

    /// Whether a sentence is furniture.
    func isFurniture(sentence: some Collection<Unicode.Scalar>) -> Bool {
        let plain = Self.plain(sentence)
        return plain.count <= 600 && sentences.match(plain)
    }

    /// The phrases of a stretch that stand by themselves, whatever follows them.
    func phrases(in text: ScalarText, _ span: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in span where !text[start - 1].isLetter && text[start].isLetter {
            for phrase in phrases
            where start + phrase.count <= span.upperBound && Self.reads(phrase, in: text, at: start) {
                found.append(start..<start + phrase.count)
            }
        }
        return found
    }

    private static func reads(_ phrase: [UInt8], in text: ScalarText, at start: Int) -> Bool {
        for (offset, byte) in phrase.enumerated() {
            var value = text[start + offset].value
            if (65...90).contains(value) { value += 32 }
            if value == 0x2019 { value = 39 }
            if value != UInt32(byte) { return false }
        }
        return true
    }

    /// Lower case, straight quotes, single spaces.
    private static func plain(_ text: some Collection<Unicode.Scalar>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        for scalar in text {
            switch scalar {
            case "‘", "’": plain.append(39)
            case "“", "”": plain.append(34)
            case _ where scalar.isSpace: if plain.last != 32 { plain.append(32) }
            case _ where (65...90).contains(scalar.value): plain.append(UInt8(scalar.value) + 32)
            case _ where scalar.isASCII: plain.append(UInt8(scalar.value))
            default: plain.append(contentsOf: String(scalar).utf8)
            }
        }
        return plain
    }
}

/// Patterns by the character that a text has to start with.
struct Globs: Sendable {
    private let byStart: [UInt8?: [Glob]]

    init(_ globs: [Glob]) {
        byStart = Dictionary(grouping: globs, by: \.start)
    }

    /// Whether a text matches one of them.
    func match(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            [text.first, nil].contains { byStart[$0]?.contains { $0.matches(text) } ?? false }
        }
    }
}

/// A pattern in which `*` stands for any run of characters; it matches a whole text.
struct Glob: Sendable {
    private let pieces: [[UInt8]]
    /// Where the rarest character of each piece stands in it.
    private let rarest: [Int]

    /// The first character that it asks for; nil where it can start with any.
    var start: UInt8? { pieces.first?.first }

    init(_ pattern: String) {
        pieces = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
        rarest = pieces.map { piece in piece.indices.min { Self.isRarer(piece[$0], piece[$1]) } ?? 0 }
    }

    /// The letters of English and the space, the most frequent first.
    private static let frequent = Array(" etaoinsrhldcumfpgwybvkxjqz".utf8)

    private static func isRarer(_ one: UInt8, _ other: UInt8) -> Bool {
        (frequent.firstIndex(of: one) ?? frequent.count) > (frequent.firstIndex(of: other) ?? frequent.count)
    }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = pieces.first, let last = pieces.last else { return text.isEmpty }
        if pieces.count == 1 { return text.elementsEqual(first) }
        let end = text.count - last.count
        guard end >= first.count, Self.reads(first, in: text, at: 0), Self.reads(last, in: text, at: end) else {
            return false
        }
        var from = first.count
        for index in pieces.indices.dropFirst().dropLast() {
            guard let found = find(index, in: text, from: from, to: end) else { return false }
            from = found + pieces[index].count
        }
        return true
    }

    /// Where a piece stands first. It is looked for by its rarest character: the first of most is a space.
    private func find(_ index: Int, in text: UnsafeBufferPointer<UInt8>, from: Int, to end: Int) -> Int? {
        let (piece, rare) = (pieces[index], rarest[index])
        guard !piece.isEmpty else { return from }
        let wanted = piece[rare]
        var start = from
        while start + piece.count <= end {
            if text[start + rare] == wanted, Self.reads(piece, in: text, at: start) { return start }
            start += 1
        }
        return nil
    }

    private static func reads(_ piece: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for offset in piece.indices where text[start + offset] != piece[offset] { return false }
        return true
    }
}

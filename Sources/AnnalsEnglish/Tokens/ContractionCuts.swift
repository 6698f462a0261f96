/// Where the scheme parts a word into several: do|n't, China|'s, can|not, gon|na.
struct ContractionCuts {
    let scalars: Scalars
    let words: WordLists

    /// The offsets to cut at, ascending.
    func cuts(_ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var end = range.upperBound
        while let cut = cliticStart(range.lowerBound, end), found.count < 3 {
            found.append(cut)
            end = cut
        }
        if found.isEmpty, range.count <= 9, let cuts = words.contractions[scalars.loweredHash(range)] {
            return cuts.map { range.lowerBound + $0 }
        }
        return found.reversed()
    }

    /// The start of the clitic that ends here: at its apostrophe, or one before it in "n't".
    private func cliticStart(_ start: Int, _ end: Int) -> Int? {
        for length in 2...3 where end - length > start {
            let apostrophe = end - length
            guard scalars.classes[apostrophe] == .apostrophe else { continue }
            if length == 2, isNegation(apostrophe) { return apostrophe - 1 > start ? apostrophe - 1 : nil }
            return words.clitics.contains(clitic(apostrophe..<end)) ? apostrophe : nil
        }
        return nil
    }

    private func isNegation(_ apostrophe: Int) -> Bool {
        Scalars.lowered(scalars.values[apostrophe + 1]) == 0x74
            && Scalars.lowered(scalars.values[apostrophe - 1]) == 0x6E
    }

    /// The hash of a clitic in lower case, its apostrophe straight.
    func clitic(_ range: Range<Int>) -> UInt64 {
        var hash = ScalarHash()
        for index in range {
            let isApostrophe = scalars.classes[index] == .apostrophe
            hash.add(isApostrophe ? 0x27 : Scalars.lowered(scalars.values[index]))
        }
        return hash.value
    }
}

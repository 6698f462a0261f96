import AnnalsEnglish

/// What a clause is about, as numbers that can be compared: hashes of the stems of its content words.
enum Gist {
    /// At most eight hashes, ascending: FNV-1a, 64 bits folded to 16, of the first six letters of each lemma.
    static func hashes(of tokens: Range<Int>, in tree: Tree) -> [UInt16] {
        var found = Set<UInt16>()
        for index in tokens where isContent(index, in: tree) && found.count < 8 {
            found.insert(hash(tree.lemmas[index].utf8.prefix(6)))
        }
        return found.sorted()
    }

    private static func isContent(_ index: Int, in tree: Tree) -> Bool {
        switch tree.tag(index) {
        case .noun, .properNoun, .verb, .adjective, .numeral: tree.forms[index].utf8.count > 2
        default: false
        }
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt16 {
        var sum = FNV1a()
        sum.add(bytes)
        let hash = sum.value
        return UInt16(truncatingIfNeeded: hash ^ (hash >> 16) ^ (hash >> 32) ^ (hash >> 48))
    }
}

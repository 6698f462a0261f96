/// How lemmas are made: the classes of the network, and the words that none of them serves.
struct LemmaClasses: Sendable {
    private let scripts: [LemmaScript]
    private let exceptions: [UInt64: String]

    var count: Int { scripts.count }

    init(scripts: [String], exceptions: [String]) {
        self.scripts = scripts.compactMap(LemmaScript.init(text:))
        var found: [UInt64: String] = [:]
        for line in exceptions {
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count == 3, let tag = Tag(rawValue: columns[1]) else { continue }
            found[Self.key(WordLists.hash(columns[0]), tag)] = columns[2]
        }
        self.exceptions = found
    }

    /// The lemma of a form, given its hash in lower case, its tag and the class that the network chose.
    func lemma(of form: String, hash: UInt64, tag: Tag, script: Int) -> String {
        if tag == .numeral, form.utf8.contains(UInt8(ascii: ",")) { return form.filter { $0 != "," } }
        if let exception = exceptions[Self.key(hash, tag)] { return exception }
        let lemma = scripts.indices.contains(script) ? scripts[script].lemma(of: form) : form
        return tag == .verb ? Self.restored(lemma) : lemma
    }

    /// The treebanks spell "recognize" and "analyze"; cut like them, the British "recognising" and "analysed" leave a
    /// stem that no English verb ends in, and want their "e" back.
    private static func restored(_ lemma: String) -> String {
        lemma.utf8.count > 4 && (lemma.hasSuffix("is") || lemma.hasSuffix("lys")) ? lemma + "e" : lemma
    }

    private static func key(_ hash: UInt64, _ tag: Tag) -> UInt64 {
        let number = tag.rawValue.utf8.reduce(UInt64(7)) { ($0 &* 31) &+ UInt64($1) }
        return hash ^ (number &* 0x9e37_79b9_7f4a_7c15)
    }
}

extension Sentence {
    /// The sentence in CoNLL-U, ten columns a word, words that the scheme splits under a line with their range;
    /// an empty line ends it. FEATS holds the features of `Features`.
    ///
    /// Source of the format: Universal Dependencies, CoNLL-U Format, universaldependencies.org/format.html.
    ///
    /// - Parameter identifier: written as `sent_id` where given.
    public func conllu(identifier: String? = nil) -> String {
        var lines: [String] = identifier.map { ["# sent_id = \($0)"] } ?? []
        for (index, token) in tokens.enumerated() {
            if let range = rangeLine(at: index) { lines.append(range) }
            lines.append(line(of: token, at: index))
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    /// The line over the parts of a split word that starts at this token.
    private func rangeLine(at index: Int) -> String? {
        guard !tokens[index].continuesWord else { return nil }
        var last = index
        while last + 1 < tokens.count, tokens[last + 1].continuesWord { last += 1 }
        guard last > index else { return nil }
        let form = tokens[index...last].map(\.text).joined()
        return "\(index + 1)-\(last + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(spacing(after: last))"
    }

    private func line(of token: Token, at index: Int) -> String {
        let isSplit = token.continuesWord || (index + 1 < tokens.count && tokens[index + 1].continuesWord)
        let head = token.head.map { $0 + 1 } ?? 0
        let columns = [
            "\(index + 1)", token.text, token.lemma, token.tag.rawValue, "_", token.features.conllu, "\(head)",
            token.relation.rawValue, "_", isSplit ? "_" : spacing(after: index),
        ]
        return columns.joined(separator: "\t")
    }

    private func spacing(after index: Int) -> String {
        guard index + 1 < tokens.count else { return "_" }
        return tokens[index].span.upperBound == tokens[index + 1].span.lowerBound ? "SpaceAfter=No" : "_"
    }
}

extension Features {
    /// The features as the FEATS column writes them, sorted by name; "_" for none.
    var conllu: String {
        let pairs: [(String, String?)] = [
            ("Mood", mood?.rawValue), ("Number", number?.rawValue), ("Person", person.map(String.init)),
            ("Tense", tense?.rawValue), ("VerbForm", verbForm?.rawValue), ("Voice", isPassive ? "Pass" : nil),
        ]
        let written = pairs.compactMap { name, value in value.map { "\(name)=\($0)" } }
        return written.isEmpty ? "_" : written.joined(separator: "|")
    }
}

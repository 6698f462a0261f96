internal import AnnalsEnglish

/// Which side of the publication a time lies on, as far as the verbs around it say.
enum TimeDirection: Hashable, Sendable {
    case past, future, unknown
}

/// Finds the verb that a time hangs on and asks its tense.
struct TenseReader: Sendable {
    let sentence: Sentence

    /// The side that the words at these tokens lie on.
    func direction(of tokens: Range<Int>) -> TimeDirection {
        let left = (0..<tokens.lowerBound).reversed().prefix(Self.reach).lazy.compactMap(cue).first
        if let left { return left }
        return (tokens.upperBound..<sentence.tokens.count).prefix(Self.reach).lazy.compactMap(cue).first ?? .unknown
    }

    /// How many tokens to each side are looked at.
    private static let reach = 40

    /// What a token says of the time, nil where nothing.
    private func cue(_ index: Int) -> TimeDirection? {
        let word = sentence.tokens[index].text.lowercased()
        if let prospect = Prospect.all[word], !isCapitalisedInside(index) {
            return prospect == .modal && isPerfect(after: index) ? .past : .future
        }
        return isPast(index, word) ? .past : nil
    }

    private func isCapitalisedInside(_ index: Int) -> Bool {
        index > 0 && sentence.tokens[index].text.first?.isUppercase == true
    }

    /// "would have gone" tells of the past.
    private func isPerfect(after index: Int) -> Bool {
        (index + 1..<min(index + 4, sentence.tokens.count)).contains { sentence.tokens[$0].text == "have" }
    }

    private func isPast(_ index: Int, _ word: String) -> Bool {
        let token = sentence.tokens[index]
        switch token.tag {
        case .verb, .auxiliary: return token.features.tense == .past || Prospect.pastWords.contains(word)
        case .other: return Prospect.pastWords.contains(word) || word.utf8.count > 4 && word.hasSuffix("ed")
        default: return false
        }
    }
}

import AnnalsEnglish
import AnnalsModel

/// Whom an article calls something by a word of some classes: an expert, a pastor or somebody's mother; a minister or a
/// mayor. Whoever a list knows is left out.
struct Callings {
    private var ids: Set<String> = []

    init(_ readings: [SentenceReading], as classes: [String], lexicon: Lexicon) {
        var judged: [String: Bool] = [:]
        func isCalled(_ actor: Actor) -> Bool {
            let name = actor.asWritten ?? actor.name
            if let isSo = judged[name] { return isSo }
            let isSo = Self.isCalling(name, classes, words: lexicon.frames)
            judged[name] = isSo
            return isSo
        }
        for reading in readings {
            for mention in reading.actors {
                let called = mention.actors.filter { actor in
                    isCalled(actor) && !ids.contains(actor.id) && lexicon.actors.name(of: actor.id) == nil
                }
                guard !called.isEmpty, !Self.serves(mention, in: reading, words: lexicon.frames) else { continue }
                ids.formUnion(called.map(\.id))
            }
        }
    }

    /// "Trump's lawyer Rudy Giuliani", "Pence lawyer Matthew Morgan": who speaks for somebody else is called so for it.
    private static func serves(_ mention: ActorMention, in reading: SentenceReading, words: FrameLexicon) -> Bool {
        let tokens = reading.sentence.tokens[mention.tokens]
        guard let calling = tokens.firstIndex(where: { words.contains($0.lemma.lowercased(), in: "advocate") }) else {
            return false
        }
        return tokens[..<calling].contains { $0.text == "'s" || $0.text == "’s" }
            || calling == mention.tokens.lowerBound
                && reading.actors.contains { $0.sort == .person && $0.tokens.upperBound == calling }
    }

    /// Whether the article calls somebody so.
    func contains(_ id: String) -> Bool {
        ids.contains(id)
    }

    /// Whether a word of a name or phrase is of one of the classes.
    private static func isCalling(_ name: String, _ classes: [String], words: FrameLexicon) -> Bool {
        name.split(separator: " ").contains { word in
            words.classes(of: word.lowercased()).contains(where: classes.contains)
        }
    }
}

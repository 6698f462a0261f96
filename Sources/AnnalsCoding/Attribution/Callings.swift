import AnnalsEnglish
import AnnalsModel

/// Whom an article calls something by a word of some classes: an expert, a pastor or somebody's mother; a minister or a
/// mayor. Whoever a list knows is left out.
struct Callings {
    private var ids: Set<String> = []

    /// `classes` are by name those of the words in it, as far as they were asked for.
    init(
        _ readings: [SentenceReading],
        as wanted: [String],
        lexicon: Lexicon,
        classes: inout [String: [String]]
    ) {
        func isCalled(_ actor: Actor) -> Bool {
            let name = actor.asWritten ?? actor.name
            let found = classes[name] ?? Self.classes(of: name, words: lexicon.frames)
            classes[name] = found
            return found.contains(where: wanted.contains)
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

    /// The classes of the words of a name or phrase.
    private static func classes(of name: String, words: FrameLexicon) -> [String] {
        name.split(separator: " ").flatMap { words.classes(of: $0.lowercased()) }
    }
}

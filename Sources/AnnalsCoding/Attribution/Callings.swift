import AnnalsEnglish
import AnnalsModel

/// Whom an article calls something private or public: an expert, a pastor or somebody's mother; a minister or a mayor. Whoever
/// a list knows is left out.
struct Callings {
    private var privateIDs: Set<String> = []
    private var publicIDs: Set<String> = []

    init(_ readings: [SentenceReading], lexicon: Lexicon) {
        // An article says most names many times.
        var classes: [String: [String]] = [:]
        for reading in readings {
            for mention in reading.actors {
                let unlisted = mention.actors.filter { lexicon.actors.name(of: $0.id) == nil }
                guard !unlisted.isEmpty, !Self.serves(mention, in: reading, words: lexicon.frames) else { continue }
                for actor in unlisted {
                    let name = actor.asWritten ?? actor.name
                    let found = classes[name] ?? Self.classes(of: name, words: lexicon.frames)
                    classes[name] = found
                    if found.contains(where: Self.privateClasses.contains) { privateIDs.insert(actor.id) }
                    if found.contains(where: Self.publicClasses.contains) { publicIDs.insert(actor.id) }
                }
            }
        }
    }

    /// Whether the article calls somebody by no public role.
    func isPrivate(_ id: String) -> Bool {
        privateIDs.contains(id)
    }

    /// Whether the article calls somebody by a public office.
    func isPublic(_ id: String) -> Bool {
        publicIDs.contains(id)
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

    /// The classes of the words of a name or phrase.
    private static func classes(of name: String, words: FrameLexicon) -> [String] {
        name.split(separator: " ").flatMap { words.classes(of: $0.lowercased()) }
    }

    private static let privateClasses: Set<String> = ["private"]
    private static let publicClasses: Set<String> = ["office", "official", "public_role"]
}

import AnnalsModel

/// Whom an article calls something by a word of some classes: an expert, a pastor or somebody's mother; a minister or a
/// mayor. Whoever a list knows is left out.
struct Callings {
    private var ids: Set<String> = []

    init(_ readings: [SentenceReading], as classes: [String], lexicon: Lexicon) {
        for mention in readings.lazy.flatMap(\.actors) {
            for actor in mention.actors where lexicon.actors.name(of: actor.id) == nil {
                if Self.isCalled(actor, classes, words: lexicon.frames) { ids.insert(actor.id) }
            }
        }
    }

    /// Whether the article calls somebody so.
    func contains(_ id: String) -> Bool {
        ids.contains(id)
    }

    private static func isCalled(_ actor: Actor, _ classes: [String], words: FrameLexicon) -> Bool {
        (actor.asWritten ?? actor.name).split(separator: " ").contains { word in
            classes.contains { words.contains(word.lowercased(), in: $0) }
        }
    }
}

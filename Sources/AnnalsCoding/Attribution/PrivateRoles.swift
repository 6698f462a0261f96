import AnnalsModel

/// Whom an article calls an expert, a pastor or somebody's mother, and so nobody who acts in public.
struct PrivateRoles {
    private var ids: Set<String> = []

    init(_ readings: [SentenceReading], lexicon: Lexicon) {
        for mention in readings.lazy.flatMap(\.actors) {
            for actor in mention.actors where lexicon.actors.name(of: actor.id) == nil {
                if Self.isPrivate(actor.asWritten ?? actor.name, words: lexicon.frames) { ids.insert(actor.id) }
            }
        }
    }

    /// Whether the article calls somebody so.
    func contains(_ id: String) -> Bool {
        ids.contains(id)
    }

    private static func isPrivate(_ name: String, words: FrameLexicon) -> Bool {
        name.split(separator: " ").contains { words.contains($0.lowercased(), in: "private") }
    }
}

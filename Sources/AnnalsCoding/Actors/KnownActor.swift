import AnnalsModel

/// A body, group, company or collective of the lexicon.
struct KnownActor: Sendable {
    let id: String
    let name: String
    let variants: [String]
    let sort: ActorMention.Sort

    static let columns = ["id", "name", "variants", "sort"]

    init(_ line: inout LexiconLine) {
        id = line["id"]
        name = line["name"]
        variants = line.list("variants")
        sort = line.choice("sort", or: .unknown)
        if name.isEmpty { line.fail("name is empty", "give the actor a name") }
    }

    /// The actor without the words that named it.
    var actor: Actor {
        Actor(id: id, name: name)
    }
}

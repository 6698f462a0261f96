/// Words that make an actor together with a state or a name.
struct Office: Sendable {
    /// What sort of words they are.
    enum Class: String, CaseIterable, Sendable { case office, title, body, forces, state, people }

    let id: String
    let group: Class
    /// Whether they name an actor only beside a state or body.
    let needsOwner: Bool
    /// Whether it takes no state from the article unless one is named beside it.
    let isLoose: Bool
    /// Whether a name takes the article's state from it only where the sentence names no other: an ambassador may be
    /// anybody's.
    let isWary: Bool
    /// Whether it is that of the place where something happens, unless one is named beside it: the police.
    let isLocal: Bool
    /// Whether not even a name takes the article's state from it: an economist is asked wherever he lives.
    let isFree: Bool
    /// The state that is meant where none is named; empty where there is none such.
    let state: String
    let words: [String]

    static let columns = ["id", "class", "needs", "state", "words"]

    init(_ line: inout LexiconLine) {
        id = line["id"]
        group = line.choice("class", or: .people)
        needsOwner = line["needs"] == "owner"
        isLoose = ["loose", "free"].contains(line["needs"])
        isFree = line["needs"] == "free"
        isWary = line["needs"] == "wary" || line["needs"] == "local"
        isLocal = line["needs"] == "local"
        state = line["state"]
        words = line.list("words")
        if words.isEmpty { line.fail("words is empty", "give the words, joined with |") }
        if !["", "owner", "loose", "wary", "local", "free"].contains(line["needs"]) {
            line.fail("needs is \"\(line["needs"])\"", "write owner, loose, wary, local, free or nothing")
        }
    }

    /// What sort of actor it names.
    var sort: ActorMention.Sort {
        switch group {
        case .office, .title: .office
        case .body: id.hasSuffix("media") ? .outlet : .government
        case .forces: .armedForces
        case .state: .government
        case .people: id == "militants" || id == "separatists" ? .armedGroup : .unknown
        }
    }
}

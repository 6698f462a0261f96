import AnnalsModel

/// On whose behalf an actor acts: its state or body, or itself where it is an armed or breakaway group.
struct Parties: Sendable {
    /// The table that is compiled in: `parties.txt`.
    static let standard = Parties(Asset.text("parties.txt"))

    let ids: Set<String>
    let words: Set<String>

    init(_ text: String) {
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let names = lines.compactMap { $0.split(separator: " ").first.map(String.init) }
        ids = Set(names.filter { $0.contains("/") })
        words = Set(names.filter { !$0.contains("/") })
    }

    /// The party of an actor's id: `usa` of `usa/antony-blinken`, `ukr/donetsk-separatists` of itself.
    func party(of actor: String) -> String {
        let standsAlone =
            ids.contains(actor)
            || actor.split { $0 == "/" || $0 == "-" }.contains { word in
                words.contains(String(word))
            }
        return standsAlone ? actor : Actor.state(of: actor)
    }
}

import AnnalsModel

/// Who can put others under sanctions: states, what acts for them, and the bodies and groups of states that are listed.
/// A broadcaster, a member of parliament or an analyst has asked for sanctions or told of them, and imposed none.
struct Imposers: Sendable {
    /// The table that is compiled in: `imposers.txt`.
    static let standard = Imposers(Asset.text("imposers.txt"))

    let bodies: Set<String>
    /// Nobody with one of these words in its id acts for its state in this.
    let bystanders: Set<String>

    init(_ text: String) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        func words(_ mark: String) -> Set<String> { Set(lines.filter { $0.count > 1 && $0[0] == mark }.map { $0[1] }) }
        bodies = words("+")
        bystanders = words("-")
    }

    /// Whether an actor of this id can impose sanctions.
    func canImpose(_ actor: String) -> Bool {
        let party = Parties.standard.party(of: actor)
        guard bodies.contains(party) || Self.isState(party) else { return false }
        return !actor.dropFirst(party.count).split { $0 == "/" || $0 == "-" }.contains {
            bystanders.contains(String($0))
        }
    }

    private static func isState(_ id: String) -> Bool {
        id.utf8.count == 3 && id.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}

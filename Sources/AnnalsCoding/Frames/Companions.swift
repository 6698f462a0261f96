import AnnalsEnglish
import AnnalsModel

/// Who does something together with the doer.
extension Scene {
    /// "Chad imposed the ban, along with Libya", "Chad, together with Libya, has banned it": the phrases that name who does it
    /// too. Of those who meet or trade blows, "with" names the other side.
    func companions(of match: Match) -> [Int] {
        guard match.frame.trigger.sort == .verb, !match.frame.targets.contains(.phrase("with")),
            !match.frame.initiators.contains(.phrase("with"))
        else { return [] }
        let hosts = [match.predicate] + heads(.subject, of: match)
        return hosts.flatMap { tree.children(of: $0, .oblique, .nominal) }.filter { isCompanion($0) }
    }

    private func isCompanion(_ phrase: Int) -> Bool {
        tree.preposition(of: phrase) == "with"
            && tree.children(of: phrase, .preposition).contains { Self.joining.contains(tree.forms[$0]) }
    }

    private static let joining: Set<String> = ["along", "alongside", "together"]
}

import AnnalsEnglish
import AnnalsModel

/// Who does something together with the doer.
extension Scene {
    /// "Chad imposed the ban, along with Libya", "Chad, together with Libya, has banned it": the phrases that name who does it
    /// too. Of those who meet or talk, "with" names the other side.
    func companions(of match: Match) -> [Int] {
        guard match.frame.trigger.sort == .verb, match.frame.kind.entry.family != "talks",
            !match.frame.initiators.contains(.phrase("with"))
        else { return [] }
        let hosts = [match.predicate] + heads(.subject, of: match)
        return hosts.flatMap { joined(to: $0) }
    }

    private func joined(to host: Int) -> [Int] {
        let phrases = tree.children(of: host, .oblique, .nominal).filter { phrase in
            tree.preposition(of: phrase) == "with"
                && tree.children(of: phrase, .preposition).contains { joins($0) || $0 > 0 && joins($0 - 1) }
        }
        return phrases + tree.children(of: host, .adverb).filter(joins).flatMap { tree.phrases(of: $0, "with") }
    }

    private func joins(_ word: Int) -> Bool {
        Self.joining.contains(tree.forms[word])
    }

    private static let joining: Set<String> = ["along", "alongside", "together"]
}

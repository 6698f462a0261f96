import AnnalsEnglish
import AnnalsModel

/// What the captions of pictures date: themselves, and nothing of the story.
extension Narrative {
    /// "Putin embraces his counterpart in Moscow on Dec. 29, 2018": a picture's date is no part of the story.
    func isCaption(_ draft: Draft, in scene: Scene) -> Bool {
        isPicture(scene) && draft.occurred.basis == .stated
            && draft.occurred.interval.latest.map { $0 < today } ?? false
    }

    /// "Friday, April 1, 2022" in an article of that year: so a picture is dated, and the story goes on from none.
    func isStamp(_ text: String, _ day: Interval) -> Bool {
        text.contains(today.description.prefix(4)) && (day.latest.map { $0 < today.advanced(by: -1) } ?? false)
    }

    /// Whether a sentence tells in the simple present, as captions do.
    func isPicture(_ scene: Scene) -> Bool {
        guard let root = scene.tree.heads.firstIndex(of: nil), scene.tree.tag(root) == .verb else { return false }
        let features = scene.tree.tokens[root].features
        return features.tense == .present && features.verbForm == .finite
            && scene.tree.child(of: root, .auxiliary) == nil
    }

    /// "A man walks past a house destroyed by shelling, Monday, April 25": a picture's date is that of its main verb, and
    /// what else it tells lies before.
    func boundByCaption(_ draft: inout Draft, in scene: Scene) {
        let verb = draft.match.carrier ?? draft.match.predicate
        guard scene.tree.heads[verb] != nil, let latest = draft.occurred.interval.latest,
            [.nounClause, .relativeClause, .nominal, .oblique].contains(scene.tree.links[verb]),
            scene.tree.tag(verb) == .verb || Self.remains.contains(scene.tree.preposition(of: verb) ?? "")
        else { return }
        draft.occurred = Occurrence(
            Interval(openFrom: nil, to: latest),
            basis: draft.occurred.basis,
            asWritten: draft.occurred.asWritten
        )
    }

    private static let remains: Set<String> = [
        "after", "against", "amid", "following", "of", "over", "since", "to",
    ]
}

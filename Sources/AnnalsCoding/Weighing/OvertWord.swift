import AnnalsEnglish
import AnnalsModel

/// The word that stands on a side of a draft in the grammar, whoever it means and whether or not it means anybody.
struct OvertWord {
    /// A pronoun as it is written, `actor` for a name that is known, else the part of speech; `none` where nothing stands there.
    let sort: String
    /// The lemma of a noun that means nobody known: "residents", "the suspect".
    private let noun: String?

    init(on side: Side, of draft: Draft, in scene: Scene) {
        let (tree, predicate) = (scene.tree, draft.match.predicate)
        guard let head = side == .by ? tree.doer(of: predicate) : tree.undergoer(of: predicate) else {
            sort = "none"
            noun = nil
            return
        }
        let isKnown = scene.mention(at: head) != nil
        sort = tree.tag(head) == .pronoun ? tree.forms[head] : isKnown ? "actor" : tree.tag(head).rawValue
        noun = tree.tag(head) == .noun && !isKnown ? tree.lemmas[head] : nil
    }

    /// Why somebody is offered for the side.
    enum Offer: String {
        /// The sentence names him.
        case here
        /// A sentence before does.
        case back
        case inferred
        /// The article names him much.
        case article
        /// There is nobody.
        case nobody
    }

    /// Tells what it says of whoever is offered, beside the words of his act.
    func tell(of offer: Offer, _ draft: Draft, _ family: String, _ sink: inout some ClueSink) {
        let (kind, offer) = (draft.kind, offer.rawValue)
        sink.add("overt", sort, offer, String(draft.match.frame.trigger.sort.rawValue))
        sink.add("overt.family", sort, offer, family)
        sink.add("overt.kind", sort, offer, kind.rawValue)
        if let noun { sink.add("overt.word", noun, offer) }
    }
}

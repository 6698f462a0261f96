import AnnalsEnglish

/// What the auxiliaries and negations of a predicate say of it.
struct Mood: Hashable {
    enum Force: Hashable {
        /// Told as a fact.
        case fact
        /// "will", "is due to".
        case future
        /// "would": later than something past, or bound to a condition.
        case would
        /// "may", "could".
        case possible
        /// "must", "should", "has to".
        case obliged
    }

    var force: Force
    var isNegated: Bool

    init(of predicate: Int, in tree: Tree) {
        force = .fact
        isNegated = false
        for child in tree.children(of: predicate) { read(child, of: predicate, in: tree) }
    }

    private mutating func read(_ child: Int, of predicate: Int, in tree: Tree) {
        let form = tree.forms[child]
        switch tree.links[child] {
        case .auxiliary:
            force = Self.forces[form] ?? force
            // "Nor has he complained": a negation that was hung on the auxiliary.
            if tree.children(of: child).contains(where: { tree.forms[$0] == "nor" || Self.isNone($0, in: tree) }) {
                isNegated = true
            }
        case .adverb, .marker, .determiner, .other:
            if Self.negations.contains(form) || Self.isNotSo(child, in: tree) { isNegated = true }
            if form == "due", tree.links[child] == .marker { force = .future }
        case .conjunction: if form == "nor" { isNegated = true }
        case .oblique where child < predicate:
            if Self.isNone(child, in: tree) { isNegated = true }
        case .subject, .passiveSubject, .object:
            if ["nobody", "none", "nothing"].contains(form) { isNegated = true }
            if let determiner = tree.child(of: child, .determiner), tree.forms[determiner] == "no" { isNegated = true }
            if Self.isNotOne(child, in: tree) { isNegated = true }
        default: break
        }
    }

    /// "At no point has he", "under no circumstances will he".
    private static func isNone(_ phrase: Int, in tree: Tree) -> Bool {
        tree.links[phrase] == .oblique && tree.child(of: phrase, .determiner).map { tree.forms[$0] == "no" } ?? false
    }

    /// "Not a single soldier surrendered".
    private static func isNotOne(_ noun: Int, in tree: Tree) -> Bool {
        tree.children(of: noun).contains { word in
            ["one", "single"].contains(tree.forms[word])
                && tree.forms[max(0, word - 2)..<word].contains("not")
        }
    }

    /// "would no longer meet", "has yet to meet".
    private static func isNotSo(_ adverb: Int, in tree: Tree) -> Bool {
        switch tree.forms[adverb] {
        case "longer": adverb > 0 && tree.forms[adverb - 1] == "no"
        case "yet": adverb + 1 < tree.count && tree.forms[adverb + 1] == "to"
        default: false
        }
    }

    private static let forces: [String: Force] = [
        "will": .future, "shall": .future, "'ll": .future, "’ll": .future, "wo": .future, "would": .would, "'d": .fact,
        "may": .possible, "might": .possible, "could": .possible, "can": .possible, "ca": .possible,
        "must": .obliged, "should": .obliged, "ought": .obliged,
    ]
    private static let negations: Set<String> = [
        "not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "barely",
    ]
}

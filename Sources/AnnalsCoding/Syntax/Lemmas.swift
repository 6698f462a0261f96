/// Mends lemmas that an analyser guessed wrong, by the words that frames know: "slamm" of "slammed" is "slam".
struct Lemmas {
    private let known: Set<String>
    private let verbs: Set<String>
    /// Verbs with the particle that makes them another verb: `call_off`.
    private let particleVerbs: Set<String>
    private let nouns: Set<String>

    init(known: Set<String>, verbs: Set<String> = [], particleVerbs: Set<String> = [], nouns: Set<String> = []) {
        self.known = known
        self.verbs = verbs
        self.particleVerbs = particleVerbs
        self.nouns = nouns
    }

    /// Whether frames know a word.
    func isKnown(_ word: String) -> Bool {
        known.contains(word)
    }

    /// Whether frames know a word as a noun.
    func isNoun(_ word: String) -> Bool {
        nouns.contains(word)
    }

    /// Whether frames know a verb with a particle.
    func isKnown(_ verb: String, with particle: String) -> Bool {
        particleVerbs.contains(verb + "_" + particle)
    }

    /// The lemma to look up for a word: the irregular verb that its form leads to, or else as given where that is known,
    /// or else the known word behind its form.
    func lemma(_ given: String, form: String, isVerb: Bool = false) -> String {
        if isVerb, let verb = IrregularVerbs.standard.verb(of: form) { return verb }
        if isVerb, form.hasSuffix("ing"), given == form, let verb = stem(of: form, among: known) { return verb }
        if isVerb, !verbs.contains(given), let verb = stem(of: form, among: verbs) { return verb }
        if known.contains(given) { return given }
        if isVerb, let verb = stem(of: form, among: known) { return verb }
        if known.contains(form) { return form }
        return stem(of: form, among: known) ?? given
    }

    /// The known word that a form comes from by the spelling rules of English inflection.
    private func stem(of form: String, among words: Set<String>) -> String? {
        guard let last = form.utf8.last, Self.lastLetters.contains(last) else { return nil }
        for (ending, endings) in Self.rules where form.hasSuffix(ending) {
            let base = String(form.dropLast(ending.count))
            guard base.utf8.count > (ending == "ying" ? 0 : 2) else { continue }
            for added in endings {
                let candidate = added == "-" ? String(base.dropLast()) : base + added
                if words.contains(candidate) { return candidate }
            }
        }
        return nil
    }

    /// The letters that the endings end in: most words end in another, and are none of these forms.
    private static let lastLetters = Array("dgs".utf8)
    /// Endings with what takes their place; "-" drops a doubled consonant.
    private static let rules: [(String, [String])] = [
        ("ied", ["y"]), ("ies", ["y"]), ("ying", ["ie", "y"]), ("ing", ["", "e", "-"]), ("ed", ["", "e", "-"]),
        ("es", ["", "e"]), ("s", [""]),
    ]
}

/// Mends lemmas that an analyser guessed wrong, by the words that frames know: "slamm" of "slammed" is "slam".
struct Lemmas {
    private let known: Set<String>

    init(known: Set<String>) {
        self.known = known
    }

    /// The lemma to look up for a word: as given where it is known, or else the known word that its ending leads to.
    func lemma(_ given: String, form: String) -> String {
        if known.contains(given) { return given }
        if known.contains(form) { return form }
        return stem(of: form) ?? given
    }

    /// The known word that a form comes from by the spelling rules of English inflection.
    private func stem(of form: String) -> String? {
        for (ending, endings) in Self.rules where form.utf8.count > ending.utf8.count + 2 && form.hasSuffix(ending) {
            let base = String(form.dropLast(ending.count))
            for added in endings {
                let candidate = added == "-" ? String(base.dropLast()) : base + added
                if known.contains(candidate) { return candidate }
            }
        }
        return nil
    }

    /// Endings with what takes their place; "-" drops a doubled consonant.
    private static let rules: [(String, [String])] = [
        ("ied", ["y"]), ("ies", ["y"]), ("ing", ["", "e", "-"]), ("ed", ["", "e", "-"]), ("es", ["", "e"]), ("s", [""]),
    ]
}

import AnnalsEnglish

/// A subject that names no actor, to which a pronoun may point back all the same: "the report", "two crewmen".
struct Thing: Sendable {
    let isPlural: Bool

    /// Whether a pronoun agrees with it in number; "he" and "she" never do.
    func fits(_ pronoun: Pronoun) -> Bool {
        switch pronoun {
        case .it: !isPlural
        case .they: isPlural
        case .he, .she: false
        }
    }
}

extension ActorReader {
    /// "The report was published. It blames Russia": whether a pronoun points to the subject of the sentence, or of the one
    /// before, that names no actor, and not to an actor who was told of further off or by the way.
    func isOfThing(_ pronoun: Pronoun, _ token: Int, before actor: Referent, _ sentence: Sentence) -> Bool {
        if let thing = thing(in: sentence, before: token) {
            return thing.fits(pronoun) && !(actor.sentence == sentenceNumber && actor.isSubject)
        }
        guard let thing = memory.thing, thing.fits(pronoun), actor.sentence < sentenceNumber else { return false }
        return !(actor.sentence == sentenceNumber - 1 && actor.isMain)
    }

    /// The noun that is the subject of a sentence's main verb and stands before a word, where it names no actor.
    func thing(in sentence: Sentence, before token: Int) -> Thing? {
        let subject = sentence.tokens.indices.prefix(token).first {
            sentence.tokens[$0].relation.universal == "nsubj" && sentence.isMain($0)
        }
        guard let subject, sentence.tokens[subject].tag == .noun,
            !memory.referents.reversed().prefix(while: { $0.sentence == sentenceNumber }).contains(where: {
                $0.token == subject
            })
        else { return nil }
        return Thing(isPlural: sentence.tokens[subject].features.number == .plural)
    }
}

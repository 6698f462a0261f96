import AnnalsModel

/// An event in the making: found in a sentence, not yet dated.
struct Draft {
    var match: Match
    var standing: Standing
    var kind: Kind
    var modality: Modality
    var cast: Cast
    var place: Place?
    var magnitude: Magnitude?
    var saidBy: Actor?
    /// Whoever speaks the clause.
    var speaker: [Actor]
    /// The quotation, as a range of the sentence's tokens.
    var quote: Range<Int>
    /// The sentence that it was found in.
    var sentence: Int
    /// It stands in a participle or bare noun beside the main story: "troops amassed there", "during a meeting".
    var isAside = false
    /// It points back to what the article has told: "the decree was signed", "the attack".
    var isPointingBack = false
    /// It speaks of an attack whose doer its words leave out: "an invasion remains possible".
    var fearsAttack = false
    /// Who does it is only the state of the people whom it is done to.
    var isByDefault = false
    /// It happened when it was said: a time in its words belongs to what is spoken of.
    var isDatedBySpeech = false
    /// Its sentence tells of years long before the publication: the fights of today say nothing of who fought.
    var isHistory = false
    /// What rules object to it.
    var objections: [Objection] = []
    /// The logarithm of the odds that it is an event, whoever its sides are; nil where it is not weighed.
    var odds: Int?
    /// How likely it is one with its sides and days; nil where it is not weighed.
    var likelihood: Likelihood?
    /// The clues that it was weighed by, in training.
    var clues = ClueNames()
    var occurred: Occurrence = .unknown
    var scheduled: Occurrence?

    /// The draft once for each target, where each is a happening of its own.
    func parts(of traits: Traits) -> [Draft] {
        guard traits.isPerTarget, cast.targets.count > 1 else { return [self] }
        return cast.targets.map { target in
            var part = self
            part.cast.targets = [target]
            return part
        }
    }

    /// Nobody does it to anybody, nowhere.
    var isUnsided: Bool {
        cast.initiators.isEmpty && cast.targets.isEmpty && place == nil
    }

    /// Whether it is an act of speech.
    var isSpeech: Bool {
        ["statements", "talks"].contains(kind.entry.family) && kind.entry.codes.plover != "CONSULT"
            || kind.entry.family == "statements"
    }
}

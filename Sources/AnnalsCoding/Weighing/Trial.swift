import AnnalsEnglish
package import AnnalsModel

/// A candidate as it was weighed, with what became of it: what training learns from.
package struct Trial {
    /// The word that triggers it, in Unicode scalars of the article's text.
    package let trigger: Range<Int>
    /// The words that are quoted for it.
    package let quote: Range<Int>
    package let kind: Kind
    package let initiators: [Actor]
    package let targets: [Actor]
    package let occurred: Interval
    /// The names of the clues that hold.
    package let clues: [String]
    /// Who could stand on each side.
    package let options: [[PartyOption<ClueNames>]]
    /// When it can have been.
    package let dates: [DateOption<ClueNames>]

    init(
        _ draft: Draft,
        clues: ClueNames,
        options: [[PartyOption<ClueNames>]],
        dates: [DateOption<ClueNames>],
        in scene: Scene
    ) {
        let tokens = scene.tree.tokens
        trigger = tokens[draft.match.trigger].span
        quote = tokens[draft.quote.lowerBound].span.lowerBound..<tokens[draft.quote.upperBound - 1].span.upperBound
        kind = draft.kind
        initiators = draft.cast.initiators
        targets = draft.cast.targets
        occurred = draft.occurred.interval
        self.clues = clues.names
        self.options = options
        self.dates = dates
    }
}

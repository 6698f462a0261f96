import AnnalsModel

/// Those whom a mention means, with what clues ask of them: found once for all drafts on whose sides they can stand.
struct Party {
    let actors: [Actor]
    /// The id of the state, body or person of no state.
    let state: String
    /// What the first of them is within his state.
    let part: String
    /// How the first of them is named.
    let wording: Wording

    init(_ actors: [Actor]) {
        self.actors = actors
        state = actors.first?.state ?? ""
        part = actors.first?.part ?? "-"
        wording = Wording(actors)
    }
}

import AnnalsEnglish
import AnnalsModel

/// Dates the events of an article in order of the text: syntax first, then the story so far, then the publication.
struct Narrative {
    private let published: Publication
    /// When each actor last spoke, as far as the text dates it.
    private var speeches: [String: Interval] = [:]
    /// The last event that the text dates to a day, and where.
    private var last: (interval: Interval, sentence: Int)?

    init(published: Publication) {
        self.published = published
    }

    private var today: Day { published.day }

    /// Dates one draft.
    mutating func date(_ draft: inout Draft, in scene: Scene, hosts: TimeHosts) {
        if let time = hosts.time(of: draft.match) {
            apply(time, to: &draft)
        } else if let report = draft.standing.report, let time = hosts.first(on: [report]) {
            dateByReport(time, &draft)
        } else {
            fallBack(&draft, in: scene)
        }
        note(draft)
    }

    private func apply(_ time: TimeExpression, to draft: inout Draft) {
        let isAhead = time.reach.earliest.map { $0 > today } ?? false
        if draft.modality == .planned || isAhead {
            draft.scheduled = Occurrence(time.interval, basis: time.basis, asWritten: time.text)
            draft.occurred = byPublication(draft)
        } else {
            draft.occurred = Occurrence(held(time.reach), basis: time.basis, asWritten: time.text)
        }
    }

    /// What has happened did not happen after the publication.
    private func held(_ interval: Interval) -> Interval {
        interval.intersection(Interval(openFrom: nil, to: today)) ?? interval
    }

    /// "said on Tuesday that …": the saying is dated, what is told lies before it.
    private func dateByReport(_ time: TimeExpression, _ draft: inout Draft) {
        let isSpeech = draft.isSpeech || draft.modality == .planned
        let isOwn = draft.speaker.contains { speaker in draft.cast.initiators.contains { $0.id == speaker.id } }
        if isSpeech || isOwn && draft.modality != .claimed {
            draft.occurred = Occurrence(held(time.reach), basis: time.basis, asWritten: time.text)
        } else {
            let latest = time.reach.latest.map { min($0, today) } ?? today
            draft.occurred = Occurrence(Interval(openFrom: nil, to: latest), basis: time.basis, asWritten: time.text)
        }
    }

    private func fallBack(_ draft: inout Draft, in scene: Scene) {
        if draft.isSpeech, let speech = draft.cast.initiators.lazy.compactMap({ speeches[$0.id] }).first {
            draft.occurred = Occurrence(speech, basis: .narrative)
        } else if let last, draft.sentence - last.sentence <= 2, isNarrativePast(draft, in: scene) {
            draft.occurred = Occurrence(last.interval, basis: .narrative)
        } else {
            draft.occurred = byPublication(draft)
        }
    }

    /// A simple past that goes on with the story: no perfect, no present, no report.
    private func isNarrativePast(_ draft: Draft, in scene: Scene) -> Bool {
        let verb = draft.match.carrier ?? draft.match.predicate
        guard draft.modality == .happened, !draft.standing.isBackground, scene.tree.tag(verb) == .verb else {
            return false
        }
        return scene.tree.tokens[verb].features.tense == .past
            && scene.tree.children(of: verb, .auxiliary).allSatisfy {
                !["have", "has", "had"].contains(scene.tree.forms[$0])
            }
    }

    /// Only the publication bounds it: not after that day.
    private func byPublication(_ draft: Draft) -> Occurrence {
        Occurrence(Interval(openFrom: nil, to: today), basis: .publication)
    }

    private mutating func note(_ draft: Draft) {
        guard draft.occurred.interval.precision == .day, draft.occurred.basis != .publication else { return }
        last = (draft.occurred.interval, draft.sentence)
        if draft.isSpeech { for actor in draft.cast.initiators { speeches[actor.id] = draft.occurred.interval } }
    }
}

import AnnalsEnglish
import AnnalsModel

/// Dates the events of an article in order of the text: syntax first, then the story so far, then the publication.
struct Narrative {
    private let published: Publication
    /// When each actor last spoke, as far as the text dates it.
    private(set) var speeches: [String: Interval] = [:]
    /// The days on which people of each state spoke.
    private var days: [String: Set<Interval>] = [:]
    /// The days on which the text dates an act of each actor.
    private var acts: [String: Set<Interval>] = [:]
    /// The last event that the text dates, and where.
    private(set) var last: (interval: Interval, sentence: Int)?

    init(published: Publication) {
        self.published = published
    }

    var today: Day { published.day }

    /// Takes note of who is said to speak when: "Kerry said in an interview on Monday".
    mutating func hear(_ scene: Scene, hosts: TimeHosts) {
        for verb in scene.tree.tokens.indices where scene.tree.tag(verb) == .verb && scene.has(verb, .told) {
            guard
                let time = hosts.first(on: [verb]) ?? hosts.first(within: verb)
                    ?? onlyDay(behind: verb, in: scene, hosts: hosts),
                time.reach.precision == .day, !isStamp(time.text, time.reach),
                !isPicture(scene) || time.reach.latest.map({ $0 >= today }) ?? true,
                let subject = scene.tree.doer(of: verb)
            else { continue }
            for actor in scene.actors(at: subject, speaker: scene.outerSpeaker) {
                note(speech: held(time.reach), of: actor)
            }
        }
    }

    /// Dates one draft.
    mutating func date(_ draft: inout Draft, in scene: Scene, hosts: TimeHosts) {
        if draft.isDatedBySpeech {
            dateBySpeech(&draft, in: scene, hosts: hosts)
        } else if let occurred = counted(draft, in: scene, hosts: hosts), hosts.own(of: draft.match) == nil,
            occurred.interval.earliest ?? .first <= today
        {
            draft.occurred = occurred
        } else if let time = hosts.time(of: draft.match)
            ?? onlyDay(behind: draft.match.carrier ?? draft.match.predicate, in: scene, hosts: hosts)
            ?? timeOfAsking(draft, hosts: hosts)
        {
            apply(time, to: &draft)
            foresee(&draft, in: scene)
        } else {
            dateBySpeech(&draft, in: scene, hosts: hosts)
        }
        schedule(&draft, hosts: hosts)
        draft.isHistory = isHistory(draft, hosts: hosts)
        if isCaption(draft, in: scene) { boundByCaption(&draft, in: scene) } else { note(draft, hosts: hosts) }
    }

    /// "a famine that killed millions, from 1932 to 1933": dated, or beside a date, of ten years before the publication and more.
    private func isHistory(_ draft: Draft, hosts: TimeHosts) -> Bool {
        let isDated = draft.occurred.basis != .publication && draft.occurred.basis != .narrative
        let latest = isDated ? draft.occurred.interval.latest : hosts.all.compactMap(\.reach.latest).max()
        return latest.map { $0 < today.advanced(byMonths: -120) } ?? false
    }

    /// The one day of the week before the publication that a sentence names outside quotations.
    private func onlyDay(behind verb: Int, in scene: Scene, hosts: TimeHosts) -> TimeExpression? {
        hosts.only(for: verb) { time in
            guard time.reach.precision == .day, let day = time.reach.earliest else { return false }
            return !scene.isQuoted(time.tokens.lowerBound) && day <= today && day >= today.advanced(by: -7)
        }
    }

    /// What is asked of somebody lies ahead: a time gone by among those words is when it was asked.
    private func timeOfAsking(_ draft: Draft, hosts: TimeHosts) -> TimeExpression? {
        guard draft.kind.entry.family == "statements" else { return nil }
        return hosts.asked(by: draft.match).first { time in
            time.bound == .within && time.reach.earliest != nil && time.reach.latest.map { $0 < today } ?? false
        }
    }

    /// "Xi's visit to Moscow next week": a visit to come is one that is arranged.
    private func foresee(_ draft: inout Draft, in scene: Scene) {
        guard draft.modality == .planned, draft.match.frame.trigger.sort == .noun, draft.match.carrier == nil,
            draft.kind.entry.family == "talks", let planned = scene.words.traits(of: draft.kind).planned
        else { return }
        draft.kind = planned
    }

    /// What lies ahead has a day that it is planned for, whatever dates the word of it.
    private func schedule(_ draft: inout Draft, hosts: TimeHosts) {
        let time = hosts.time(of: draft.match)
        guard draft.modality == .planned || time.map(isAhead) == true else { return }
        let later = hosts.times(under: draft.match).filter { isAhead($0) }
        let ahead = later.first { $0.reach.precision == .day } ?? later.first ?? time
        guard let ahead, ahead.reach.latest.map({ $0 > today }) == true else { return }
        draft.scheduled = Occurrence(ahead.interval, basis: ahead.basis, asWritten: ahead.text)
    }

    private func dateBySpeech(_ draft: inout Draft, in scene: Scene, hosts: TimeHosts) {
        if let report = draft.standing.report, let time = hosts.first(on: [report]) ?? hosts.first(within: report),
            time.reach.latest.map({ $0 <= today }) ?? false
        {
            dateByReport(time, &draft)
        } else {
            fallBack(&draft, in: scene)
        }
    }

    private func apply(_ time: TimeExpression, to draft: inout Draft) {
        if isAhead(time), draft.modality == .happened, !draft.isSpeech { draft.modality = .planned }
        if isAhead(time) || draft.modality == .planned && time.reach.latest.map({ $0 > today }) == true {
            draft.occurred = byPublication
        } else {
            draft.occurred = Occurrence(held(time.reach), basis: time.basis, asWritten: time.text)
        }
    }

    private func isAhead(_ time: TimeExpression) -> Bool {
        guard let earliest = time.reach.earliest else { return false }
        return time.reach.latest.map { $0 > today && earliest >= today } ?? (earliest > today)
    }

    /// What has happened did not happen after the publication.
    func held(_ interval: Interval) -> Interval {
        interval.intersection(Interval(openFrom: nil, to: today)) ?? interval
    }

    /// "said on Tuesday that …": the saying is dated, what is told lies before it.
    private func dateByReport(_ time: TimeExpression, _ draft: inout Draft) {
        let isOwn = draft.speaker.contains { speaker in draft.cast.initiators.contains { $0.state == speaker.state } }
        if draft.isSpeech || draft.modality == .planned || isOwn && draft.modality != .claimed {
            draft.occurred = Occurrence(held(time.reach), basis: time.basis, asWritten: time.text)
        } else {
            let latest = time.reach.latest.map { min($0, today) } ?? today
            draft.occurred = Occurrence(Interval(openFrom: nil, to: latest), basis: time.basis, asWritten: time.text)
        }
    }

    private func fallBack(_ draft: inout Draft, in scene: Scene) {
        let isOwn =
            draft.speaker.isEmpty
            || draft.speaker.contains { one in draft.cast.initiators.contains { $0.id == one.id } }
        let speakers = isOwn ? draft.cast.initiators : draft.speaker
        if draft.isSpeech, let speech = speakers.lazy.compactMap({ speeches[$0.id] }).first,
            isSingle(draft, on: speech, in: scene)
        {
            draft.occurred = Occurrence(speech, basis: .narrative)
        } else if let day = day(before: draft), isNarrativePast(draft, in: scene) {
            draft.occurred = Occurrence(day, basis: .narrative)
        } else if isGoingOn(draft, in: scene) {
            draft.occurred = Occurrence(Interval(today), basis: .publication)
        } else {
            draft.occurred = byPublication
        }
    }

    /// "has repeatedly warned" and "has long said" have no one day; "has warned" only today's.
    private func isSingle(_ draft: Draft, on day: Interval, in scene: Scene) -> Bool {
        if draft.standing.isRepeated || isEarlier(draft, in: scene) { return false }
        // "committed to peace", "opposed to the plan": how somebody stands, unless he says so.
        if draft.match.frame.trigger.sort == .adjective, draft.speaker.isEmpty { return false }
        let verbs = [draft.match.predicate, draft.standing.report].compactMap(\.self)
        let beside = verbs.flatMap { scene.tree.children(of: $0, .auxiliary, .adverb) }.map { scene.tree.forms[$0] }
        if beside.contains("long") { return false }
        return day == Interval(today) || !beside.contains { ["have", "has", "'ve", "’ve"].contains($0) }
    }

    /// "is withdrawing its troops": under way as the article is published; but not what "the invasion is forcing people to
    /// leave" began with.
    private func isGoingOn(_ draft: Draft, in scene: Scene) -> Bool {
        let verb = draft.match.carrier ?? draft.match.predicate
        let features = scene.tree.tokens[verb].features
        guard draft.modality != .planned, draft.kind.rawValue != "InvasionLaunched",
            scene.tree.tag(verb) == .verb, features.tense == .present,
            features.verbForm == .participle
        else { return false }
        let auxiliaries = scene.tree.children(of: verb, .auxiliary).map { scene.tree.forms[$0] }
        return auxiliaries.contains { ["is", "are", "'s", "’s", "'re", "’re"].contains($0) }
            && !auxiliaries.contains("been")
    }

    /// A simple past that goes on with the story: no perfect, no present, no report.
    private func isNarrativePast(_ draft: Draft, in scene: Scene) -> Bool {
        let verb = draft.match.carrier ?? draft.match.predicate
        guard draft.modality == .happened || draft.modality == .claimed, !draft.standing.isBackground,
            scene.tree.tag(verb) == .verb, !isEarlier(draft, in: scene)
        else {
            return false
        }
        return scene.tree.tokens[verb].features.tense == .past
            && scene.tree.auxiliaries(of: verb).isDisjoint(with: ["have", "has", "had"])
    }

    /// "had previously warned", "earlier they met": before what the story tells, without a day.
    private func isEarlier(_ draft: Draft, in scene: Scene) -> Bool {
        scene.tree.children(of: draft.match.carrier ?? draft.match.predicate, .adverb).contains {
            scene.words.contains(scene.tree.forms[$0], in: "earlier")
        }
    }

    /// Only the publication bounds it: not after that day.
    private var byPublication: Occurrence {
        Occurrence(Interval(openFrom: nil, to: today), basis: .publication)
    }

    private mutating func note(_ draft: Draft, hosts: TimeHosts) {
        guard draft.occurred.basis != .publication, draft.occurred.interval.earliest != nil,
            !isStamp(draft.occurred.asWritten ?? "", draft.occurred.interval)
        else { return }
        if hosts.isStory(draft.match) { last = (draft.occurred.interval, draft.sentence) }
        guard draft.occurred.interval.precision == .day, draft.occurred.basis != .narrative else { return }
        for actor in draft.cast.initiators where draft.modality != .planned && !draft.standing.isBackground {
            acts[actor.id, default: []].insert(draft.occurred.interval)
        }
        guard draft.isSpeech else { return }
        for actor in draft.cast.initiators { note(speech: draft.occurred.interval, of: actor) }
    }

    private mutating func note(speech: Interval, of actor: Actor) {
        speeches[actor.id] = speech
        days[actor.state, default: []].insert(speech)
    }

    /// Dates what the text has not dated by when else the actor acted, or, for a speech, the speaker's state spoke: only
    /// where that is one day throughout the article.
    func redate(_ draft: inout Draft, in scene: Scene) {
        guard draft.occurred.basis == .publication else { return }
        if draft.modality == .planned {
            // What is announced is announced when they speak.
            if draft.scheduled == nil, let day = onlySpeech(of: draft.cast.initiators + draft.speaker) {
                draft.occurred = Occurrence(day, basis: .narrative)
            }
            return
        }
        if isNarrativePast(draft, in: scene), let day = onlyDay(of: draft.cast.initiators) {
            draft.occurred = Occurrence(day, basis: .narrative)
            return
        }
        guard draft.isSpeech, let day = onlySpeech(of: draft.cast.initiators + draft.speaker),
            isSingle(draft, on: day, in: scene)
        else { return }
        draft.occurred = Occurrence(day, basis: .narrative)
    }

    /// The one day on which the state of the first of some actors speaks in the article.
    private func onlySpeech(of actors: [Actor]) -> Interval? {
        actors.lazy.compactMap { days[$0.state] }.first { $0.count == 1 }?.first
    }
}

extension Narrative {
    /// The one day on which persons act in the article; what states do is spread over days.
    func onlyDay(of actors: [Actor]) -> Interval? {
        let days = actors.filter { $0.id.contains("/") }.reduce(into: Set<Interval>()) {
            $0.formUnion(acts[$1.id] ?? [])
        }
        return days.count == 1 ? days.first : nil
    }

    /// The day that the sentences just before a draft's tell of.
    func day(before draft: Draft) -> Interval? {
        guard let last, last.interval.precision == .day, draft.sentence - last.sentence <= 3 else { return nil }
        return last.interval
    }
}

import AnnalsCoding
import AnnalsModel

/// A candidate of the coder's with what a reader holds of it.
struct Lesson {
    let clues: [String]
    /// Whether it is an event that the reader found, with somebody right who does it and a day that can be right.
    let isEvent: Bool
    /// Whether no careful reader would leave it out.
    let isCore: Bool
    /// Whether those whom it is done to and its days are right as well.
    let isWhole: Bool
    /// How much it counts.
    var weight: Double
    /// Whether a strict reader judged it, and none read the article for all its events.
    var isJudged = false
}

/// What the coder can learn from an article.
struct Lessons {
    private(set) var lessons: [Lesson] = []
    /// Whom the coder could choose for the sides of the events that the reader found.
    private(set) var choices: [Choice] = []
    /// When those events could have been.
    private(set) var dates: [Choice] = []
    /// How many events a careful reader would not leave out.
    let coreCount: Int

    init(article: Article, events: [ReadEvent], coder: Coder) {
        coreCount = events.count { $0.isCore }
        let trials = coder.trials(of: article)
        let answers = trials.map { Self.answer(to: $0, in: events) }
        // Of several candidates for an event the one at its word is it.
        var nearest: [Int: (trial: Int, distance: Int)] = [:]
        for (trial, answer) in answers.enumerated() {
            guard let answer, answer.distance < nearest[answer.event]?.distance ?? .max else { continue }
            nearest[answer.event] = (trial, answer.distance)
        }
        for (index, trial) in trials.enumerated() {
            let event = answers[index].flatMap { nearest[$0.event]?.trial == index ? events[$0.event] : nil }
            lessons.append(Self.lesson(trial, event, isRepeated: answers[index] != nil))
            guard let event else { continue }
            choices += zip(trial.options, Side.allCases).map { Choice($0, side: $1, event: event) }
            dates.append(Choice(trial.dates, event: event))
        }
    }

    /// What strict readers hold of those candidates of an article that were put to them; of the others nothing is known.
    init(article: Article, verdicts: [Verdict], coder: Coder) {
        coreCount = 0
        for trial in coder.trials(of: article) {
            guard let verdict = verdicts.first(where: { $0.isOf(trial) }) else { continue }
            let isRight = verdict.isOfAnEvent && verdict.isRightInModality && Self.isWhole(trial, verdict.event)
            lessons.append(
                Lesson(
                    clues: trial.clues,
                    isEvent: isRight,
                    isCore: isRight,
                    isWhole: isRight,
                    weight: verdict.isRepeated ? 0.5 : 1,
                    isJudged: true
                )
            )
            guard verdict.isOfAnEvent else { continue }
            choices += zip(trial.options, Side.allCases).map { Choice($0, side: $1, event: verdict.event) }
            dates.append(Choice(trial.dates, event: verdict.event))
        }
    }

    /// The same, counting some times as much.
    func counted(_ times: Double) -> Lessons {
        var result = self
        for index in lessons.indices { result.lessons[index].weight *= times }
        for index in choices.indices { result.choices[index].weight *= times }
        for index in dates.indices { result.dates[index].weight *= times }
        return result
    }

    private static func lesson(_ trial: Trial, _ event: ReadEvent?, isRepeated: Bool) -> Lesson {
        guard let event else {
            return Lesson(
                clues: trial.clues,
                isEvent: false,
                isCore: false,
                isWhole: false,
                weight: isRepeated ? 0.5 : 1
            )
        }
        guard agree(trial, event) else {
            return Lesson(clues: trial.clues, isEvent: false, isCore: false, isWhole: false, weight: 0.7)
        }
        return Lesson(
            clues: trial.clues,
            isEvent: true,
            isCore: event.isCore,
            isWhole: isWhole(trial, event),
            weight: event.isCore ? 1 : 0.6
        )
    }

    /// The read event that a candidate stands for, and how far apart their words are.
    private static func answer(to trial: Trial, in events: [ReadEvent]) -> (event: Int, distance: Int)? {
        events.indices.compactMap { index -> (event: Int, distance: Int, isCore: Bool)? in
            let event = events[index]
            guard event.kinds.contains(trial.kind.rawValue) else { return nil }
            if event.trigger.overlaps(trial.trigger) { return (index, 0, event.isCore) }
            let distance = abs(event.trigger.lowerBound - trial.trigger.lowerBound)
            return isNear(trial, event, distance) || tellsTheSame(trial, event) ? (index, distance, event.isCore) : nil
        }
        .min { ($0.isCore ? 0 : 1, $0.distance) < ($1.isCore ? 0 : 1, $1.distance) }
        .map { ($0.event, $0.distance) }
    }

    private static func isNear(_ trial: Trial, _ event: ReadEvent, _ distance: Int) -> Bool {
        distance < 40 && event.quote.overlaps(trial.trigger) && trial.quote.overlaps(event.trigger)
    }

    /// Whether they are told by about the same words with somebody in common who does it, whatever word stands for the act.
    private static func tellsTheSame(_ trial: Trial, _ event: ReadEvent) -> Bool {
        let shared = event.quote.clamped(to: trial.quote).count
        return shared * 2 >= min(event.quote.count, trial.quote.count) && shared > 0 && agreeOnDoers(trial, event)
    }

    private static func agree(_ trial: Trial, _ event: ReadEvent) -> Bool {
        agreeOnDoers(trial, event) && (trial.occurred.earliest ?? .first) <= event.window.upperBound
            && (trial.occurred.latest ?? .last) >= event.window.lowerBound
    }

    /// Whether all who take part and the days are right.
    private static func isWhole(_ trial: Trial, _ event: ReadEvent) -> Bool {
        agreeOnDoers(trial, event) && agreeOnOthers(trial, event) && event.worth(of: trial.occurred) > 0
    }

    /// Whether somebody whom it is done to is the same, or there is nobody; of what is done together, anybody.
    private static func agreeOnOthers(_ trial: Trial, _ event: ReadEvent) -> Bool {
        let (by, to) = (Sides.names(trial.initiators.map(\.id)), Sides.names(trial.targets.map(\.id)))
        if event.targets.isEmpty { return to.isEmpty }
        if !to.isDisjoint(with: event.targets) { return true }
        return KindTraits(trial.kind).isReciprocal && !by.isDisjoint(with: event.targets)
    }

    /// Whether somebody who does it is the same; of what is done together, anybody.
    private static func agreeOnDoers(_ trial: Trial, _ event: ReadEvent) -> Bool {
        let (by, to) = (Sides.names(trial.initiators.map(\.id)), Sides.names(trial.targets.map(\.id)))
        if event.initiators.isEmpty || !by.isDisjoint(with: event.initiators) { return true }
        return KindTraits(trial.kind).isReciprocal
            && !by.union(to).isDisjoint(with: event.initiators.union(event.targets))
    }
}

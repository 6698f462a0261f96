import AnnalsModel

/// When a draft can have been: the days that its sentence names and those around it, those of the draft before it and of others
/// of its kind, those that the article names most, those that everybody knows, the day of publication, the week up to it, or
/// any before that; and those that the rules chose.
struct DateOptions {
    /// Some days, how they were come by, and why they are on offer.
    struct Offer {
        let occurred: Occurrence
        /// Whether the rules chose them.
        let isRules: Bool
        var sources: [DateSource] = []

        /// Whether the draft's own sentence names these days.
        var isNamed: Bool {
            sources.contains { if case .own = $0 { true } else { false } }
        }
    }

    private(set) var offers: [Offer] = []
    private let today: Day

    /// `before` is the draft before it that the text dates, `twins` those of its kind, `named` the days that the article names
    /// most.
    init(
        for draft: Draft,
        before: Draft?,
        twins: [Draft],
        deeds: [Draft],
        named: [Interval],
        in scenes: [Scene],
        today: Day
    ) {
        self.today = today
        offers.append(Offer(occurred: draft.occurred, isRules: true))
        offerOwn(draft, scenes[draft.sentence])
        for back in [1, 2, 3, -1] where scenes.indices.contains(draft.sentence - back) {
            for time in scenes[draft.sentence - back].reading.times { offer(time, .beside(time, back: back)) }
        }
        if let before { offer(before.occurred.interval, basis: .narrative, .last(before)) }
        for deed in deeds { offer(deed.occurred.interval, basis: .narrative, .deed(deed)) }
        for twin in twins { offer(twin.occurred.interval, basis: .narrative, .twin(twin)) }
        for (rank, day) in named.prefix(2).enumerated() { offer(day, basis: .narrative, .named(rank: rank)) }
        for (rank, days) in KnownDays.standard.days(of: draft, before: today).enumerated() {
            offer(days, basis: .known, .known(rank: rank))
        }
        offer(Interval(openFrom: today.advanced(by: -Self.news), to: today), basis: .publication, .news)
        offer(Interval(today), basis: .publication, nil)
        offer(Interval(openFrom: nil, to: today), basis: .publication, nil)
    }

    private mutating func offerOwn(_ draft: Draft, _ scene: Scene) {
        let dates = scene.reading.times.filter { $0.sort == .date }
        let nearest = dates.map { ($0, Way(from: draft.match.trigger, to: scene.head(of: $0), in: scene.tree)) }
            .sorted { $0.1.length < $1.1.length }.prefix(Self.most)
        for (time, way) in nearest {
            let rank = nearest.count { $0.1.length < way.length }
            offer(time, .own(time, way: way, rank: rank))
            guard time.bound == .within,
                scene.tree.hasLasted(draft.match.trigger, since: scene.head(of: time))
            else { continue }
            let since = time.bounded(.since)
            offer(since, .own(since, way: way, rank: rank))
        }
    }

    /// Offers the days of an expression, as far as they are past; of a weekday that is taken for the coming one, the last.
    private mutating func offer(_ time: TimeExpression, _ source: DateSource) {
        if let day = time.reach.earliest, day > today, time.isBareWeekday {
            return offer(Interval(day.advanced(by: -7)), basis: time.basis, source, asWritten: time.text)
        }
        let past = Interval(openFrom: nil, to: today)
        guard time.sort == .date, time.reach != .unknown, let days = time.reach.intersection(past) else { return }
        // Of "the next few days" today is only the first.
        guard days == time.reach || days != Interval(today) else { return }
        if case .own = source {
            offer(days, basis: time.basis, source, asWritten: time.text)
        } else if time.bound == .within {
            offer(days, basis: .narrative, source)
        }
    }

    private mutating func offer(
        _ days: Interval,
        basis: Occurrence.Basis,
        _ source: DateSource?,
        asWritten: String? = nil
    ) {
        let sources = source.map { [$0] } ?? []
        if let place = offers.firstIndex(where: { $0.occurred.interval == days }) {
            offers[place].sources += sources
        } else if offers.count < Self.most {
            let occurred = Occurrence(days, basis: basis, asWritten: asWritten)
            offers.append(Offer(occurred: occurred, isRules: false, sources: sources))
        }
    }

    /// How many days before the publication news goes back.
    private static let news = 6
    /// A sentence can name many days; more are not weighed.
    private static let most = 24
}

extension DateOptions {
    /// The single days of the week up to the publication that an article names, the most often named first.
    static func named(in scenes: [Scene], today: Day) -> [Interval] {
        var counts: [Day: Int] = [:]
        for time in scenes.lazy.flatMap(\.reading.times) where time.sort == .date && time.interval.precision == .day {
            guard let day = time.interval.earliest, day <= today, day >= today.advanced(by: -7) else { continue }
            counts[day, default: 0] += 1
        }
        return counts.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.map { Interval($0.key) }
    }
}

extension Draft {
    /// Whether words of the text say when it was.
    var isDatedByText: Bool {
        occurred.basis != .publication && occurred.interval.earliest != nil
    }
}

extension TimeExpression {
    /// "late Monday", and not "next Monday": a weekday that nothing but its tense places in the week before or after.
    fileprivate var isBareWeekday: Bool {
        let words = text.lowercased().split(separator: " ")
        return basis == .relative && reach.precision == .day && words.contains { Self.weekdays.contains($0.prefix(3)) }
            && words.allSatisfy { !Self.placing.contains(String($0)) }
    }

    private static let weekdays: Set<Substring> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let placing: Set<String> = ["coming", "following", "last", "month", "months", "next", "this"]
}

extension Tree {
    /// "has fallen since they attacked on Monday": whether a time stands in what an event has lasted since, as it does for the
    /// fall and not for the attack.
    fileprivate func hasLasted(_ event: Int, since time: Int) -> Bool {
        let start = ([time] + ancestors(of: time).prefix(3)).first { host in
            children(of: host, .marker, .preposition).contains { forms[$0] == "since" }
        }
        return start.map { $0 != event && !ancestors(of: event).contains($0) } ?? false
    }
}

extension Scene {
    /// The word of an expression that hangs on a word outside it.
    func head(of time: TimeExpression) -> Int {
        let tokens = time.tokens.clamped(to: 0..<tree.count)
        return tokens.first { tree.heads[$0].map { !tokens.contains($0) } ?? true } ?? time.tokens.lowerBound
    }
}

public import AnnalsFormats
public import AnnalsModel
import AnnalsProjections

/// One step of a replay, ready to be shown.
public struct ReplayStep: Sendable {
    /// Where the step leads to.
    public let vantage: Vantage
    /// What it changed, with causes.
    public let changes: Answer
    /// The happenings that it is the first to show, what matters most first.
    public let events: [EventRecord]

    /// The step as an object.
    public var json: JSON {
        [
            "vantage": JSON(vantage), "events": .array(events.map { .string($0.id) }),
            "changes": .array(changes.rows.map(\.json)),
        ]
    }
}

/// What a replay steps through.
public struct ReplayCourse: Sendable {
    /// Which clock moves.
    public enum Clock: String, CaseIterable, Sendable {
        /// What was the case, with the knowledge of the vantage.
        case world
        /// What was known, of the day of the vantage.
        case knowledge
        /// What was the case on a day as it was known by its end.
        case both
    }

    /// The first day, of UTC; where it is left out, the first on which anything happened.
    public var from: Day?
    /// The last day, of UTC; where it is left out, the last on which anything happened.
    public var to: Day?
    /// Whether it steps from change to change, and not day by day.
    public var isByEvent = false
    /// Which clock moves.
    public var clock = Clock.both

    /// Day by day, from the first to the last, on both clocks.
    public init() {}
}

extension Inquiry {
    /// Steps through a course and hands over each step as it is made.
    public func replay(
        _ course: ReplayCourse,
        at vantage: Vantage,
        projection: String? = nil,
        each: (ReplayStep) async throws -> Void
    ) async throws {
        let names = if let projection { [try Projection.asked(projection).name] } else { [String]?.none }
        guard let (from, to) = try await span(course, at: vantage) else { return }
        let steps = archive.replay(
            from: from,
            to: to,
            by: course.isByEvent ? .event : .day,
            along: course.clock.along,
            at: vantage,
            projections: names
        )
        for step in steps {
            let found = try await archive.happenings(positions: step.positions, at: step.vantage, in: log)
            let events = found.sorted { ($1.relevance, $0.id) < ($0.relevance, $1.id) }.map { EventRecord($0) }
            try await each(ReplayStep(vantage: step.vantage, changes: try await answer(step.diff), events: events))
        }
    }

    private func span(_ course: ReplayCourse, at vantage: Vantage) async throws -> (Day, Day)? {
        if let from = course.from, let to = course.to { return from <= to ? (from, to) : nil }
        let found = try await archive.happenings(at: vantage, in: log)
        let days = found.flatMap { happening in
            let interval = happening.event.occurred.interval
            let moments = [interval.earliest, interval.latest, happening.event.reported.day()]
            return moments.compactMap(\.self).filter { vantage.at == nil || $0 <= vantage.at ?? $0 }
        }
        guard let first = course.from ?? days.min(), let last = course.to ?? days.max(), first <= last else {
            return nil
        }
        return (first, last)
    }
}

extension ReplayCourse.Clock {
    fileprivate var along: Replay.Along {
        switch self {
        case .world: .world
        case .knowledge: .knowledge
        case .both: .both
        }
    }
}

import AnnalsEnglish
import AnnalsModel

/// Times that are counted from another event.
extension Narrative {
    /// "A day after Putin signed": the signing lies a day before what the sentence is about, or the other way round.
    func counted(_ draft: Draft, in scene: Scene, hosts: TimeHosts) -> Occurrence? {
        for time in scene.reading.times where time.sort == .offset {
            guard let days = time.days, let link = EventOffset(time, in: scene.tree) else { continue }
            if let other = link.other, scene.tree.isPart(draft.match.predicate, of: other) {
                let coming = days.lowerBound < 0 ? nil : comingDay(link.main, draft, in: scene)
                guard let main = mainDay(link.main, in: scene, hosts: hosts) ?? coming else { continue }
                return Occurrence(
                    shifted(main, by: -days.upperBound...(-days.lowerBound)),
                    basis: .event,
                    asWritten: time.text
                )
            }
            guard scene.tree.isPart(draft.match.predicate, of: link.main) else { continue }
            let start = link.other.map { hosts.first(on: [$0])?.reach } ?? last?.interval
            guard let start, start.earliest != nil else { continue }
            return Occurrence(held(shifted(start, by: days)), basis: .event, asWritten: time.text)
        }
        return nil
    }

    /// When the main clause is: by its own time, or by when the one whose statement it names spoke.
    private func mainDay(_ main: Int, in scene: Scene, hosts: TimeHosts) -> Interval? {
        if let time = hosts.first(on: [main]) { return time.reach }
        let actors = scene.tree.doer(of: main).map { scene.actors(at: $0) } ?? []
        return actors.lazy.compactMap { speeches[$0.id] }.first ?? onlyDay(of: actors)
    }

    /// "The move comes a day after": on the day that the text has just told of, or else today.
    private func comingDay(_ main: Int, _ draft: Draft, in scene: Scene) -> Interval? {
        scene.tree.lemmas[main] == "come" ? day(before: draft) ?? Interval(today) : nil
    }

    private func shifted(_ interval: Interval, by days: ClosedRange<Int>) -> Interval {
        guard let first = interval.earliest ?? interval.latest, let last = interval.latest ?? interval.earliest else {
            return .unknown
        }
        return Interval(openFrom: first.advanced(by: days.lowerBound), to: last.advanced(by: days.upperBound))
    }
}

extension TimeExpression {
    /// The days to count: hours and minutes stay within the day.
    fileprivate var days: ClosedRange<Int>? {
        let words = text.lowercased()
        return words.contains("hour") || words.contains("minute") ? 0...0 : offsetDays
    }
}

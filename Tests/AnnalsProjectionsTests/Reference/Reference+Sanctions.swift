import AnnalsLog
import AnnalsModel

@testable import AnnalsProjections

extension Reference {
    /// What is to be said of the sanctions of one party against another.
    struct Standing: Equatable {
        var measures = 0
        var tranches = 0
        var since: String?
        var isLifted = false
    }

    /// A happening at the pair, by the first of its reports that is about it.
    private struct Measure {
        let subjects: Set<String>
        let earliest: Day
        let latest: Day
        let isOpen: Bool
        let isOwnWord: Bool

        var isDated: Bool { !isOpen && latest.number - earliest.number <= 31 }
        var days: ClosedRange<Day> { earliest...latest }
        var day: Day { isOpen ? latest : earliest }
        var occurred: String { Interval(openFrom: isOpen ? nil : earliest, to: latest).edtf }
    }

    /// Written from the documentation of `Sanctions` and `Measures`; nil where nothing is known.
    func sanctions(_ one: String, _ other: String, _ vantage: Vantage) -> Standing? {
        let groups = groups(vantage)
        let at = vantage.at ?? .last
        func told(_ kinds: Set<String>, _ modalities: Set<Modality> = [.happened]) -> [Measure] {
            groups.compactMap { group in
                let about = group.filter { reading in
                    kinds.contains(reading.event.kind.rawValue) && modalities.contains(reading.event.modality)
                        && isAbout(reading.event, one, other)
                }
                guard let first = about.first, earliest(first) <= at else { return nil }
                return measure(first, other, isOwnWord: about.contains { Self.isOwnWord($0.event) })
            }
        }
        let imposed = told(["SanctionsImposed", "AssetsFrozen", "TradeRestricted"])
        let lifts = told(["SanctionsLifted"]).filter(\.isOwnWord)
        let threats = told(["SanctionsThreatened"], [.happened, .threatened])
        let inForce = imposed.filter { measure in
            !lifts.contains { lift in
                measure.latest <= lift.latest && (lift.isDated || measure.isOpen)
                    && (lift.subjects.contains(other) || measure.subjects.isSubset(of: lift.subjects))
            }
        }
        guard !imposed.isEmpty || !threats.isEmpty else { return nil }
        let tranches = Self.tranches(inForce)
        let aimed = tranches.filter { $0.subjects.contains(other) }
        return Standing(
            measures: inForce.count,
            tranches: tranches.count,
            since: (aimed.isEmpty ? tranches : aimed).min { $0.day < $1.day }?.occurred,
            isLifted: inForce.count < imposed.count
        )
    }

    private func isAbout(_ event: Event, _ one: String, _ other: String) -> Bool {
        let able = event.initiators.filter { Imposers.standard.canImpose($0.id) }
        return one != other && able.contains { Parties.standard.party(of: $0.id) == one }
            && event.targets.contains { Parties.standard.party(of: $0.id) == other }
    }

    private func measure(_ reading: Reading, _ other: String, isOwnWord: Bool) -> Measure {
        let event = reading.event
        let subjects = event.targets.map(\.id).filter { Parties.standard.party(of: $0) == other }
        return Measure(
            subjects: Set(subjects),
            earliest: earliest(reading),
            latest: latest(reading),
            isOpen: event.occurred.interval.earliest == nil,
            isOwnWord: isOwnWord
        )
    }

    private static func isOwnWord(_ event: Event) -> Bool {
        event.saidBy.map { speaker in event.initiators.contains { $0.id == speaker.id } } ?? true
    }

    private static func tranches(_ measures: [Measure]) -> [Measure] {
        let bounded = measures.filter { !$0.isOpen }
        guard !bounded.isEmpty else { return measures }
        let minimal = bounded.filter { measure in
            !bounded.contains { $0.days != measure.days && measure.days.contains($0.days) }
        }
        return Dictionary(grouping: minimal, by: \.days).values.map { group in
            Measure(
                subjects: group.reduce(into: []) { $0.formUnion($1.subjects) },
                earliest: group[0].earliest,
                latest: group[0].latest,
                isOpen: false,
                isOwnWord: true
            )
        }
    }
}

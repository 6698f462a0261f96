import AnnalsModel

/// How hard a conflict is fought over time, per pair of parties whoever acts.
///
/// The intensity of a day is the sum of the Goldstein scores of its conflictual acts, as a positive number. An act whose
/// day is not known counts on the last day that it can have been.
///
/// Policy `week-on-week`: the level compares the last seven days of the pair's own record with the seven before.
struct Escalation: Fold {
    let name = "escalation"
    let summary = "Intensity of conflict per pair of parties: total, peak day, last week against the week before."
    let policy = "week-on-week: the last seven days of the pair's record against the seven before"
    let details = ["days"]
    let countsOnce = true

    enum Role: UInt8 { case conflict }

    static let names = ["acts", "intensity", "peak_day", "peak", "last_week", "week_before", "direction", "days"]
    /// How many of the latest days with acts are listed.
    static let listed = 14
    /// A week counts as another level where it differs from the one before by more than this part of it.
    static let margin = 0.25

    func folds(kind: UInt16) -> Bool { Codes.isConflict(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard row.modality == Numbering.happened, Codes.isConflict(row.kind) else { return }
        if row.targets == 0, !Relations.areTogether(row) { return }
        let initiators = rows.parties(rows.initiators(row))
        for one in initiators {
            for other in row.targets > 0 ? rows.parties(rows.targets(row)) : initiators where other != one {
                let isFirst = rows.symbols[one] < rows.symbols[other]
                touches.add(Key(first: isFirst ? one : other, second: isFirst ? other : one), Role.conflict)
            }
        }
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let series = Self.series(acts.list)
        guard let newest = series.last?.day else { return [] }
        let peak = series.max { ($0.intensity, $1.day) < ($1.intensity, $0.day) }
        let lastWeek = Self.sum(series, newest - 6...newest)
        let weekBefore = Self.sum(series, newest - 13...newest - 7)
        let value = Value(
            Self.names,
            [
                Field(acts.list.count), Self.tenths(series.reduce(0) { $0 + $1.intensity }),
                Field(peak.map { "\(Day(number: Int($0.day)))" }), Self.tenths(peak?.intensity ?? 0),
                Self.tenths(lastWeek), Self.tenths(weekBefore), .text(Self.direction(lastWeek, weekBefore)),
                .list(series.suffix(Self.listed).map { .record(Self.listing($0)) }),
            ]
        )
        return [Answer(value: value, acts: acts)]
    }

    /// What the acts of one day weigh together.
    private struct Weight {
        let day: Int32
        var intensity: Double
    }

    /// The days with acts, ascending.
    private static func series(_ acts: [Act]) -> [Weight] {
        // The acts come by their first day, so that their last days are nearly in order.
        var weights = acts.map { Weight(day: $0.latest, intensity: -min(0, Codes.goldstein($0.kind))) }
        if !zip(weights, weights.dropFirst()).allSatisfy({ $0.day <= $1.day }) { weights.sort { $0.day < $1.day } }
        var series: [Weight] = []
        for weight in weights {
            if series.last?.day == weight.day {
                series[series.count - 1].intensity += weight.intensity
            } else {
                series.append(weight)
            }
        }
        return series
    }

    private static func sum(_ series: [Weight], _ days: ClosedRange<Int32>) -> Double {
        var sum = 0.0
        for weight in series.reversed() {
            if weight.day < days.lowerBound { break }
            if weight.day <= days.upperBound { sum += weight.intensity }
        }
        return sum
    }

    private static func direction(_ lastWeek: Double, _ weekBefore: Double) -> String {
        let change = lastWeek - weekBefore
        if change.magnitude <= margin * max(weekBefore, 1) { return "steady" }
        return change > 0 ? "rising" : "falling"
    }

    private static let dayNames = ["day", "intensity"]

    private static func listing(_ weight: Weight) -> Value {
        Value(dayNames, [.text("\(Day(number: Int(weight.day)))"), tenths(weight.intensity)])
    }

    private static func tenths(_ number: Double) -> Field {
        .number((number * 10).rounded() / 10)
    }
}

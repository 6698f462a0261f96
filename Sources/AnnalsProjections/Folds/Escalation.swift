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
        let initiators = rows.parties(rows.initiators(row))
        for one in initiators {
            for other in row.targets > 0 ? rows.parties(rows.targets(row)) : initiators where other != one {
                let isFirst = rows.symbols[one] < rows.symbols[other]
                touches.add(Key(first: isFirst ? one : other, second: isFirst ? other : one), Role.conflict)
            }
        }
    }

    func resolve(_ key: Key, _ acts: [Act], _ rows: Rows) -> [Answer] {
        var days: [Int32: Double] = [:]
        for index in acts.indices {
            days[acts[index].latest, default: 0] -= min(0, Codes.goldstein(acts[index].kind))
        }
        let series = days.sorted { $0.key < $1.key }
        guard let newest = series.last?.key else { return [] }
        let peak = series.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let lastWeek = Self.sum(series, newest - 6...newest)
        let weekBefore = Self.sum(series, newest - 13...newest - 7)
        let value = Value(
            Self.names,
            [
                Field(acts.count), Self.tenths(series.map(\.value).reduce(0, +)),
                Field(peak.map { "\(Day(number: Int($0.key)))" }), Self.tenths(peak?.value ?? 0),
                Self.tenths(lastWeek), Self.tenths(weekBefore), .text(Self.direction(lastWeek, weekBefore)),
                .list(series.suffix(Self.listed).map { .record(Self.day($0.key, $0.value)) }),
            ]
        )
        return [Answer(value: value, acts: acts)]
    }

    private static func sum(_ series: [(key: Int32, value: Double)], _ days: ClosedRange<Int32>) -> Double {
        series.filter { days.contains($0.key) }.map(\.value).reduce(0, +)
    }

    private static func direction(_ lastWeek: Double, _ weekBefore: Double) -> String {
        let change = lastWeek - weekBefore
        if change.magnitude <= margin * max(weekBefore, 1) { return "steady" }
        return change > 0 ? "rising" : "falling"
    }

    private static func day(_ number: Int32, _ intensity: Double) -> Value {
        Value(["day": .text("\(Day(number: Int(number)))"), "intensity": tenths(intensity)])
    }

    private static func tenths(_ number: Double) -> Field {
        .number((number * 10).rounded() / 10)
    }
}

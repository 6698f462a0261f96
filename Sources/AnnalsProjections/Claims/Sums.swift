import AnnalsModel

/// The numbers of some acts, summed by unit; what has no number is counted apart and never guessed.
struct Sums {
    private(set) var totals: [String: Double] = [:]
    private(set) var unnumbered = 0

    init(_ acts: [Act], _ rows: Rows) {
        for act in acts {
            guard let magnitude = rows.magnitude(rows[act.row]) else {
                unnumbered += 1
                continue
            }
            totals[magnitude.unit, default: 0] += magnitude.value
        }
    }

    /// The sums as a list of numbers with their units, in the order of the units.
    var field: Field {
        .list(
            totals.sorted { $0.key < $1.key }.map { unit, total in
                .record(Value(["value": .number(total), "unit": .text(unit)]))
            }
        )
    }
}

import AnnalsModel

/// The days of happenings that everybody knows of, which texts name without a date: "since the invasion of Kuwait".
struct KnownDays: Sendable {
    /// A happening with its days.
    struct Happening: Sendable {
        let by: String
        let to: String
        let days: Interval
    }

    private let happenings: [Kind: [Happening]]

    /// The list that is compiled in.
    static let standard = KnownDays(Table(Asset.text("known-days.tsv")))

    init(_ table: Table) {
        var happenings: [Kind: [Happening]] = [:]
        for row in table.rows {
            guard let kind = Kind(rawValue: row["kind"]), let first = Day(row["first"]), let last = Day(row["last"])
            else { continue }
            let days = Interval(openFrom: first, to: last)
            happenings[kind, default: []].append(Happening(by: row["by"], to: row["to"], days: days))
        }
        self.happenings = happenings
    }

    /// When what a draft tells of was, if everybody knows of it and it lies before a day; the last first.
    func days(of draft: Draft, before today: Day) -> [Interval] {
        let (by, to) = (draft.cast.initiators.states, draft.cast.targets.states)
        return (happenings[draft.kind] ?? []).filter { happening in
            let fits = [(happening.by, by), (happening.to, to)].map { Self.fit(of: $0, $1) }
            return fits.contains(true) && !fits.contains(false)
        }
        .map(\.days).filter { $0.latest.map { $0 <= today } ?? false }
        .sorted { ($0.latest ?? .first) > ($1.latest ?? .first) }
    }

    /// Whether a side is the one of a happening; nil where either is open.
    private static func fit(of state: String, _ side: [String]) -> Bool? {
        state.isEmpty || side.isEmpty ? nil : side.contains(state)
    }
}

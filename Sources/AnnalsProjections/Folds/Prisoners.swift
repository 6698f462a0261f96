/// Who holds whom: arrests, hostages, releases and exchanges, per holder and the party of those held.
///
/// Numbers are summed by unit over happenings; a happening without a number is counted as such. An exchange frees people
/// on both sides and is entered for both.
///
/// Policy `sum-of-happenings`: each happening counts with the number of its earliest report.
struct Prisoners: Fold {
    let name = "prisoners"
    let summary = "People detained, taken hostage, released and exchanged, by holder and the party of those held."
    let policy = "sum-of-happenings: each happening counts with the number of its earliest report"

    enum Role: UInt8, CaseIterable { case detained, hostage, released, exchanged }

    static let roles = Roles<Role>([
        .detained: ["PeopleDetained"],
        .hostage: ["HostagesTaken"],
        .released: ["PeopleReleased"],
        .exchanged: ["PrisonersExchanged"],
    ])
    static let names = [
        "detained", "detentions", "hostages", "hostage_takings", "released", "releases", "exchanged", "exchanges",
    ]

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard row.modality == Numbering.happened, let role = Self.roles[row] else { return }
        let holders = rows.parties(rows.initiators(row))
        let held = rows.parties(rows.targets(row))
        for holder in holders {
            if role == .exchanged {
                for other in holders + held where other != holder {
                    touches.add(Key(first: holder, second: other), role)
                    touches.add(Key(first: other, second: holder), role)
                }
            } else if held.isEmpty {
                touches.add(Key(first: holder), role)
            } else {
                for other in held { touches.add(Key(first: holder, second: other), role) }
            }
        }
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let fields = Role.allCases.flatMap { role in
            let some = acts[role]
            return [Sums(some, rows).field, Field(some.count)]
        }
        return [Answer(value: Value(Self.names, fields), acts: acts)]
    }
}

/// What a party has promised another and what has come of it: aid, loans and weapons, pledged against delivered.
///
/// A pledge counts when it was made, also where it is put as a plan. Numbers are summed by unit; a pledge or delivery
/// without a number is counted as such. Suspension holds until the next delivery.
///
/// Policy `sum-of-happenings`: each happening counts with the number of its earliest report.
struct Aid: Fold {
    let name = "aid"
    let summary = "Aid and weapons that a party pledged to another, against what was delivered; suspensions."
    let policy = "sum-of-happenings: each happening counts with the number of its earliest report"

    enum Role: UInt8 { case pledged, delivered, suspended }

    static let roles = Roles<Role>([
        .pledged: ["AidPledged"],
        .delivered: ["AidDelivered", "ArmsSupplied"],
        .suspended: ["AidSuspended"],
    ])
    static let names = ["pledged", "pledges", "delivered", "deliveries", "suspended"]

    func folds(kind: UInt16) -> Bool { Self.roles.has(kind) }

    func touch(_ row: Row, _ rows: inout Rows, _ touches: inout Touches) {
        guard let role = Self.roles[row] else { return }
        let isPlan = role == .pledged && row.modality == Numbering.planned
        guard row.modality == Numbering.happened || isPlan else { return }
        for donor in rows.parties(rows.initiators(row)) {
            for recipient in rows.parties(rows.targets(row)) where recipient != donor {
                touches.add(Key(first: donor, second: recipient), role)
            }
        }
    }

    func resolve(_ key: Key, _ acts: Acts, _ rows: Rows) -> [Answer] {
        let pledged = acts[Role.pledged]
        let delivered = acts[Role.delivered]
        let last = acts.list.last { $0.role != Role.pledged.rawValue }
        let suspended = last.flatMap { $0.role == Role.suspended.rawValue ? $0 : nil }
        let value = Value(
            Self.names,
            [
                Sums(pledged, rows).field, Field(pledged.count), Sums(delivered, rows).field, Field(delivered.count),
                Field(suspended.map { rows.occurred(rows[$0.row]) }),
            ]
        )
        let used = Set(pledged + delivered + [suspended].compactMap(\.self))
        return used.isEmpty ? [] : [Answer(value: value, acts: acts.keeping(used.contains))]
    }
}

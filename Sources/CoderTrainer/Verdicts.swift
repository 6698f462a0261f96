import AnnalsCoding
import AnnalsModel

/// What a strict reader holds of an event that the coder told: what is wrong with it, and what would be right.
struct Verdict {
    /// The kind that the coder told.
    let kind: String
    /// The event as it would be right.
    let event: ReadEvent
    fileprivate let faults: Set<Substring>

    /// Whether it is an event, and of that kind.
    var isOfAnEvent: Bool { faults.isDisjoint(with: ["act", "kind"]) }
    var isRightInModality: Bool { !faults.contains("modality") }
    /// Whether the article told it before.
    var isRepeated: Bool { faults.contains("repeated") }

    /// Whether it is the verdict on a candidate.
    func isOf(_ trial: Trial) -> Bool {
        trial.kind.rawValue == kind && trial.trigger.overlaps(event.trigger)
    }
}

/// The verdicts of strict readers, by article.
struct Verdicts {
    private(set) var verdicts: [String: [Verdict]] = [:]

    init(_ table: Table) {
        for row in table.rows {
            guard let event = ReadEvent(row, isCore: true) else { continue }
            let verdict = Verdict(kind: row["kind"], event: event, faults: Set(row["faults"].split(separator: " ")))
            verdicts[row["article"], default: []].append(verdict)
        }
    }
}

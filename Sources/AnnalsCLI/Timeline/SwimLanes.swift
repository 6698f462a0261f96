import AnnalsFormats
import AnnalsModel

/// Events as swim lanes: a line an event, a lane an actor, from who did it to whom it was done, the modality in the
/// glyph.
struct SwimLanes {
    private static let laneWidth = 6
    private static let dateWidth = 22
    private static let leastText = 44
    private static let fewest = 4

    private let lanes: [String]
    private let width: Int

    /// Gives a lane to each of the states and bodies that take part in most events, as far as the width reaches.
    init(_ records: [EventRecord], width: Int) {
        var counts: [String: Int] = [:]
        for record in records {
            for state in Self.states(record.event) { counts[state, default: 0] += 1 }
        }
        let room = max(2, (width - Self.dateWidth - Self.leastText) / Self.laneWidth)
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        // A lane for one event alone is worth its room only where there are hardly any.
        lanes = ranked.enumerated().filter { $0.offset < Self.fewest || $0.element.value > 1 }.prefix(room).map(
            \.element.key
        )
        self.width = width
    }

    /// The names of the lanes.
    var head: String {
        Self.pad("", Self.dateWidth)
            + lanes.map { Self.pad(String($0.uppercased().prefix(5)), Self.laneWidth) }.joined() + "\n"
    }

    /// What the glyphs mean.
    static let legend =
        Modality.allCases.map { "\(glyph($0)) \($0.rawValue)" }.joined(separator: "   ") + "   ▸ to whom\n"

    /// The lines of an event. One without an actor that has a lane has its glyph in front of its words.
    func lines(_ record: EventRecord) -> String {
        let event = record.event
        let date = DisplayWidth.cut(event.occurred.interval.edtf, to: Self.dateWidth - 1)
        let head = Self.pad(date, Self.dateWidth) + marks(event)
        let room = max(Self.leastText, width - Self.dateWidth - lanes.count * Self.laneWidth)
        let isOutside = Self.states(event).isDisjoint(with: lanes)
        let text = (isOutside ? Self.glyph(event.modality) + " " : "") + DisplayWidth.plain(Self.text(record))
        let texts = TerminalTable.fold(text, to: room)
        let indent = String(repeating: " ", count: DisplayWidth.columns(of: head))
        return texts.enumerated().map { ($0 == 0 ? head : indent) + $1 + "\n" }.joined()
    }

    /// The lanes of an event: its glyph where an initiator is, an arrow where a target is, a line
    /// between them.
    private func marks(_ event: Event) -> String {
        let from = event.initiators.compactMap { lanes.firstIndex(of: $0.state) }
        let to = (event.targets + event.participants).compactMap { lanes.firstIndex(of: $0.state) }
            .filter { !from.contains($0) }
        guard let first = (from + to).min(), let last = (from + to).max() else {
            return String(repeating: " ", count: lanes.count * Self.laneWidth)
        }
        return lanes.indices.map { lane in
            let mark = from.contains(lane) ? Self.glyph(event.modality) : to.contains(lane) ? "▸" : nil
            let isJoined = first <= lane && lane < last
            let start = mark ?? (isJoined ? "─" : "·")
            return start + String(repeating: isJoined ? "─" : " ", count: Self.laneWidth - 1)
        }.joined()
    }

    /// The event in words.
    static func text(_ record: EventRecord) -> String {
        let reports = record.evidence.count > 1 ? ", \(record.evidence.count) reports" : ""
        return EventSheet.headline(record.event) + reports
    }

    /// The glyph of a modality.
    static func glyph(_ modality: Modality) -> String {
        switch modality {
        case .happened: "●"
        case .planned: "○"
        case .threatened: "▲"
        case .conditional: "◇"
        case .claimed: "◐"
        case .denied: "✗"
        }
    }

    private static func states(_ event: Event) -> Set<String> {
        Set((event.initiators + event.targets + event.participants).map(\.state))
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
    }
}

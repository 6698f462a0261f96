import AnnalsLog
import AnnalsModel
import Testing

/// Compares a row of a block with the entry at its position.
enum BlockCheck {
    static func expect(_ block: Block, row: Int, of names: Names, says entry: Entry) {
        #expect(block.recorded[row] == entry.recorded.seconds)
        switch entry.content {
        case .report(let report):
            #expect(block.amends[row] == 0)
            expect(block, row: row, of: names, says: report.event, reported: report.event.reported)
        case .amendment(let amendment):
            #expect(block.amends[row] == amendment.target)
            #expect(block.origin[row] == amendment.origin)
            expect(block, row: row, of: names, says: amendment.replacement, reported: amendment.reported)
        }
    }

    private static func expect(_ block: Block, row: Int, of names: Names, says event: Event?, reported: Instant) {
        #expect(block.reported[row] == reported.seconds)
        guard let event else {
            #expect(block.kind[row] == Block.noKind)
            return
        }
        #expect(Ontology.shared.kinds[Int(block.kind[row])] == event.kind)
        #expect(block.modality[row] == event.modality)
        #expect(block.initiators[row].map { names.actors.term($0) } == event.initiators.map(\.id))
        #expect(block.targets[row].map { names.actors.term($0) } == event.targets.map(\.id))
        #expect(block.participants[row].map { names.actors.term($0) } == event.participants.map(\.id))
        #expect(names.actors.term(block.saidBy[row]) == event.saidBy?.id)
        #expect(names.places.term(block.place[row]) == event.place?.id)
        #expect(names.outlets.term(block.outlet[row]) == event.evidence.outlet)
        #expect(Array(block.gist[row]) == event.gist)
        expect(block.occurred, row: row, says: event.occurred.interval)
        #expect(block.isScheduled[row] == (event.scheduled != nil))
        expect(block.scheduled, row: row, says: event.scheduled?.interval ?? .unknown)
        #expect(names.units.term(block.magnitude.unit[row]) == event.magnitude?.unit)
        #expect(block.magnitude.value[row] == event.magnitude?.value ?? 0)
    }

    private static func expect(_ days: Block.Days, row: Int, says interval: Interval) {
        #expect(days.earliest[row] == interval.earliest?.number ?? Block.openStart)
        #expect(days.latest[row] == interval.latest?.number ?? Block.openEnd)
        #expect(days.precision[row] == interval.precision)
    }
}

import AnnalsModel
import Testing

@Suite("Codes of an event")
struct EventCodesTests {
    private func codes(
        _ kind: String,
        _ modality: Modality = .happened,
        by initiators: [String],
        to targets: [String] = [],
        quote: String = "It was so."
    ) throws -> Ontology.Codes {
        var event = try Sample.event(kind)
        event.modality = modality
        event.initiators = initiators.map { Actor(id: $0, name: $0) }
        event.targets = targets.map { Actor(id: $0, name: $0) }
        event.evidence = Sample.evidence(quote)
        return event.codes
    }

    @Test("Done together it is cooperation, alone a show of force")
    func joint() throws {
        #expect(try codes("ExerciseHeld", by: ["rus", "blr/armed-forces"]).cameo == "062")
        #expect(try codes("ExerciseHeld", by: ["rus", "blr"]).plover == "COOPERATE")
        #expect(try codes("ExerciseHeld", by: ["rus", "rus/armed-forces"]).plover == "MOBILIZE")
    }

    @Test("A march that is only called is a threat")
    func planned() throws {
        #expect(try codes("ProtestHeld", .planned, by: ["fra"]).plover == "THREATEN")
        #expect(try codes("ProtestHeld", by: ["fra"]).plover == "PROTEST")
    }

    @Test(
        "Peacekeepers are sent to help, unless somebody only calls them so",
        arguments: [
            ("Ghana sent peacekeepers to the valley.", "AID"), ("Ghana sent soldiers to the valley.", "MOBILIZE"),
            ("Ghana sent “peacekeepers” to the valley.", "MOBILIZE"),
        ]
    )
    func peacekeeping(quote: String, type: String) throws {
        #expect(try codes("TroopsDeployed", by: ["gha"], quote: quote).plover == type)
    }

    @Test("Every circumstance that the table names is known")
    func table() {
        let named = Ontology.shared.entries.flatMap(\.otherwise.keys)
        #expect(Set(named) == Set(Ontology.Circumstance.allCases))
    }
}

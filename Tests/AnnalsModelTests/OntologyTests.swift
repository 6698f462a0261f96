import AnnalsModel
import Testing

@Suite struct OntologyTests {
    @Test func everyKindHasItsCodes() {
        let entries = Ontology.shared.entries
        #expect(entries.count > 90)
        #expect(Set(entries.map(\.name)).count == entries.count)
        for entry in entries {
            #expect(!entry.family.isEmpty && !entry.meaning.isEmpty, "\(entry.name)")
            #expect(["V-COOP", "M-COOP", "V-CONF", "M-CONF"].contains(entry.codes.quad), "\(entry.name)")
        }
    }

    @Test func aKindIsRefusedUnlessTheOntologyHasIt() {
        #expect(Kind(rawValue: "DecreeSigned")?.entry.codes.cameo == "057")
        #expect(Kind(rawValue: "decreeSigned") == nil)
    }
}

@Suite struct ArticleTextTests {
    @Test func spansCountScalars() {
        let text = ArticleText("“Né” 🇺🇦 в Києві — " + String(repeating: "ö", count: 200) + "end")
        #expect(text[1..<3] == "Né")
        #expect(text[(text.count - 3)..<text.count] == "end")
        #expect(text[500..<900] == "")
    }
}

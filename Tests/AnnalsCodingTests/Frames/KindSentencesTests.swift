import AnnalsModel
import Testing

@testable import AnnalsCoding

@Suite struct KindSentencesTests {
    @Test func everyKindHasASentence() {
        #expect(Set(KindSentences.all.map(\.kind)) == Set(Ontology.shared.entries.map(\.name)))
    }

    @Test(arguments: KindSentences.all.indices)
    func theSentenceTellsOfItsKind(index: Int) {
        let (kind, sentence) = KindSentences.all[index]
        #expect(sketches(sentence).contains { $0.hasPrefix(kind + " ") }, "\(sentence) \(sketches(sentence))")
    }
}

import AnnalsModel
import Testing

@testable import AnnalsCoding

@Suite struct FrameTablesTests {
    private let words = FrameLexicon.standard

    @Test func everyLineLoads() {
        #expect(words.faults.map(\.description) == [])
        #expect(words.frames.count > 1_000)
    }

    @Test(arguments: Ontology.shared.kinds)
    func everyKindHasAFrame(kind: Kind) {
        #expect(words.frames.contains { $0.kind == kind })
    }

    @Test(arguments: FrameLexicon.families)
    func aFamilyHoldsItsOwnKindsOnly(family: String) {
        let frames = words.frames.filter { $0.rule.hasPrefix("\(family):") }
        #expect(!frames.isEmpty)
        #expect(frames.allSatisfy { $0.kind.entry.family == family })
    }

    @Test func everyClassThatAFrameAsksForHasWords() {
        let asked = Set(
            words.frames.flatMap(\.needs).flatMap(\.answers).compactMap { answer in
                if case .wordClass(let name) = answer { name } else { nil }
            }
        )
        #expect(asked.subtracting(words.classes.keys) == [])
        #expect(words.classes.values.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: [
        ("DecreeSined\tsign.v", "there is no kind 'DecreeSined'"),
        ("DecreeSigned\tsign", "'sign' is no trigger"),
        ("DecreeSigned\tsign.v\t\t\tobj=", "'obj=' is no condition"),
        ("DecreeSigned\tsign.v\t\t\t\tsurely", "there is no modality 'surely'"),
    ])
    func aBrokenLineIsToldByFileAndNumber(line: String, message: String) {
        let table = FrameTable("kind\ttriggers\tby\tto\twhen\tmodality\n\(line)\n", file: "own")
        #expect(table.frames.isEmpty)
        #expect(table.faults.count == 1)
        #expect(table.faults.allSatisfy { $0.file == "own" && $0.line == 2 && $0.message.hasPrefix(message) })
    }

    @Test func aUsersLineWinsOverOursWithAsManyConditions() throws {
        let kind = try #require(Kind(rawValue: "VisitMade"))
        let own = words.overlaid(tables: [("own", "kind\ttriggers\nVisitMade\tinvade.v\n")])
        #expect(own.faults.isEmpty)
        #expect(own.frames(.verb, "invade").first?.kind == kind)
        #expect(own.frames.count == words.frames.count + 1)
    }
}

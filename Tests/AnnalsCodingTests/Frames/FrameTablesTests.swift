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
        var overlay = FrameOverlay()
        overlay.frames = [("/their/words/frames/talks.tsv", "kind\ttriggers\nVisitMade\tinvade.v\n")]
        let own = words.overlaid(overlay)
        #expect(own.faults.isEmpty)
        #expect(own.frames(.verb, "invade").first?.rule == "own/talks:2 invade.v")
        #expect(own.frames(.verb, "invade").first?.kind == kind)
        #expect(own.frames.count == words.frames.count + 1)
    }

    @Test func aUsersClassesAndOperatorsAreAddedToOurs() {
        var overlay = FrameOverlay()
        overlay.frames = [("talks.tsv", "kind\ttriggers\twhen\nVisitMade\tdrop_in.v\ton=@hut\n")]
        overlay.classes = ("classes.tsv", "class\twords\nhut\tcabin\nmeeting\tpowwow\n")
        overlay.operators = ("operators.tsv", "effect\twords\nlight\tthrow_together\n")
        let own = words.overlaid(overlay)
        #expect(own.faults.isEmpty)
        #expect(own.contains("powwow", in: "meeting") && own.contains("summit", in: "meeting"))
        #expect(own.contains("cabin", in: "hut"))
        #expect(own.has("throw_together", .light) && own.has("hold", .light))
    }

    @Test(arguments: [
        ("kind\ttriggers\twhen\nVisitMade\tgo.v\tto=@nowhere\n", 2, "there is no class '@nowhere'"),
        ("kind\tverbs\nVisitMade\tgo.v\n", 1, "the columns are not those of frames"),
    ])
    func aTableThatCannotBeUsedIsTold(text: String, line: Int, message: String) {
        var overlay = FrameOverlay()
        overlay.frames = [("talks.tsv", text)]
        let faults = words.overlaid(overlay).faults
        #expect(faults.map(\.line) == [line])
        #expect(faults.allSatisfy { $0.message.hasPrefix(message) })
    }
}

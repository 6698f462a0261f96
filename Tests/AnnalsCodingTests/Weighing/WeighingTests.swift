import AnnalsModel
import Foundation
import Testing

@testable import AnnalsCoding

/// What trained weights do beside the rules.
@Suite struct WeighingTests {
    private func table(_ weights: String) -> String { "clue\tweight\n" + weights }

    private func coding(_ text: String, weights: String = "", always: Int = 500, choices: String = "") -> Coding {
        var lexicon = Lexicon.standard.choosing(by: table(choices))
        lexicon.likelihood = ClueWeights(table("always\t\(always)\n" + weights))
        return Coder(lexicon: lexicon).code(article(text))
    }

    @Test func whatNoRuleObjectsToIsKeptWhereItIsLikelyEnough() {
        let text = "Joe Biden signed a decree on Monday."
        #expect(coding(text, weights: "").events.map(\.kind.rawValue) == ["DecreeSigned"])
        let refused = coding(text, weights: "kind=DecreeSigned\t-2000")
        #expect(refused.events.isEmpty)
        #expect(refused.remarks.map(\.code) == ["unlikely"])
    }

    @Test func whatARuleObjectsToIsKeptWhereItsCluesOutweighThat() {
        let text = "Experts compared the attacks."
        #expect(coding(text, weights: "").remarks.map(\.code) == ["bare-mention"])
        #expect(coding("The delay displaced thousands in Ukraine.", weights: "").events.isEmpty)
        let kept = coding("The delay displaced thousands in Ukraine.", weights: "against=no-doer\t2000")
        #expect(kept.events.map(\.kind.rawValue) == ["PeopleDisplaced"])
    }

    @Test(arguments: [
        "Russia did not bomb Kharkiv.", "Russia might bomb Kharkiv.", "Is Russia bombing Kharkiv?",
        "Russia declined to comment.",
    ])
    func whatIsNotSoIsNoEventWhateverItsClues(text: String) {
        #expect(coding(text, always: 9000).events.isEmpty)
    }

    @Test func ofAUsersFramesWhatARuleObjectsToIsWeighedToo() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let frames = directory.appendingPathComponent("frames")
        try FileManager.default.createDirectory(at: frames, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let line = "kind\ttriggers\tby\tto\nPeopleDisplaced\tuproot.v\tsubj\tobj\n"
        try line.write(to: frames.appendingPathComponent("people.tsv"), atomically: true, encoding: .utf8)
        func events(_ text: String, odds: Int) throws -> [Event] {
            var lexicon = try Lexicon(overlay: directory.path)
            lexicon.likelihood = ClueWeights(table("always\t\(odds)"))
            return Coder(lexicon: lexicon).code(article(text)).events
        }
        #expect(try events("Chad uprooted thousands in Niger.", odds: -9000).count == 1)
        let objected = "The delay uprooted thousands in Niger."
        #expect(try events(objected, odds: Likelihood.leastOdds + Likelihood.burden - 10).isEmpty)
        #expect(try events(objected, odds: Likelihood.leastOdds + Likelihood.burden).count == 1)
    }

    @Test func cluesNameWhatIsWeighed() throws {
        let text = "Joe Biden signed a decree on Monday."
        let trial = try #require(Coder().trials(of: article(text)).first)
        #expect(trial.kind.rawValue == "DecreeSigned")
        #expect(trial.initiators.map(\.id) == ["usa/joe-biden"])
        for clue in [
            "kind=DecreeSigned", "word=sign.v", "against=nothing", "modality=happened", "by=name", "dated=true",
        ] {
            #expect(trial.clues.contains(clue), "\(clue)")
        }
    }

    @Test(arguments: ["likelihood.tsv", "choices.tsv", "dates.tsv"])
    func everyWeightIsANumberOfAClueThatIsNamedOnce(file: String) {
        let table = Table(Asset.text(file))
        #expect(table.columns == ["clue", "weight"])
        #expect(table.rows.count > 1_000)
        #expect(table.rows.allSatisfy { !$0["clue"].isEmpty && Int($0["weight"]) != nil })
        #expect(Set(table.rows.map { $0["clue"] }).count == table.rows.count)
    }

    @Test func whoIsLikelierByFarTakesTheSide() throws {
        let text = "Poland criticised Hungary on Monday, and France was silent."
        #expect(coding(text).events.first?.targets.map(\.id) == ["hun"])
        #expect(coding(text, choices: "to:nobody\t100").events.first?.targets.map(\.id) == ["hun"])
        #expect(coding(text, choices: "to:nobody\t200").events.first?.targets == [])
        let far = try #require(coding(text, choices: "to:rules=false.filled\t1200").events.first)
        #expect(far.targets.map(\.id) == ["fra"])
    }

    @Test func whoStandsOnOneSideDoesNotStandOnTheOther() {
        let event = coding("Poland criticised Hungary on Monday.", choices: "to:same=self\t9000").events.first
        #expect(event?.targets.map(\.id) == ["pol"])
        #expect(event?.initiators == [])
    }

    @Test func whoDoesItWithOthersIsNotTheOneWhomItIsDoneTo() {
        let text = "The meeting between Kenya and Chad was set for Friday."
        let event = coding(text, choices: "to:rank=1\t5000\nto:rank=0\t5000").events.first
        let both = Set(event?.initiators.map(\.id) ?? []).intersection(event?.targets.map(\.id) ?? [])
        #expect(event != nil)
        #expect(both.isEmpty || event?.initiators == event?.targets)
    }

    @Test func whomTheSentenceBeforeNamesCanTakeASide() {
        let text = "Chad buried its president on Monday. Kenya criticised the plan."
        #expect(coding(text).events.last?.targets == [])
        let chosen = coding(text, choices: "to:back.link=1.nsubj.main\t2000").events.last
        #expect(chosen?.initiators.map(\.id) == ["ken"])
        #expect(chosen?.targets.map(\.id) == ["tcd"])
    }

    @Test func peopleOfOneStateAreToldApart() {
        let text = "Joe Biden criticised Donald Trump on Monday."
        let event = coding(text, choices: "to:part=donald-trump\t100").events.first
        #expect(event?.initiators.map(\.id) == ["usa/joe-biden"])
        #expect(event?.targets.map(\.id) == ["usa/donald-trump"])
    }

    @Test func whatIsDoneElsewhereInTheArticleTells() {
        let text = "Chad bombed Niger. Chad shelled Niger. Kenya watches. Troops of Chad bombed a village on Monday."
        let clue = "to:deeds=2"
        #expect(coding(text, choices: clue + "\t9000").events.last?.targets.map(\.id) == ["ner"])
    }

    @Test(arguments: [
        ("Joe Biden urged restraint on Monday.", "to:overt.word=restraint.nobody"),
        ("Joe Biden said that he urged Mali to act.", "by:overt=he.here.v"),
        ("Chad shelled Mopti in Mali on Monday.", "to:place.family=here.military"),
        ("Chad shelled Mopti in Mali on Monday.", "by:place.family=elsewhere.military"),
    ])
    func whoStandsThereIsToldByTheWordThatDoesAndByThePlace(text: String, clue: String) {
        let clues = Coder().trials(of: article(text)).flatMap(\.options).joined().flatMap(\.clues.names)
        #expect(clues.contains(clue), "\(clues.filter { $0.contains(":overt=") || $0.contains(":place=") })")
    }

    @Test func whoseSidesAreUnsureIsRefused() {
        let text = "Poland criticised Hungary on Monday."
        #expect(coding(text, weights: "chosen=to.name\t600").events.count == 1)
        let refused = coding(text, weights: "chosen=to.name\t-1000")
        #expect(refused.events.isEmpty)
        #expect(refused.remarks.map(\.code) == ["unlikely"])
    }

    @Test(arguments: [
        ("Joe Biden signed a decree on Monday.", "dependent=obj.decree"),
        ("Joe Biden signed a decree on Monday.", "next=a.v"),
        ("Joe Biden signed a decree on Monday.", "alike=0.v"),
        ("Chad shelled Niger. Chad shelled Niger again.", "earlier=1.v"),
        ("Chad shelled Niger and accused Mali.", "after=AccusationMade.ShellingCarriedOut"),
        ("Chad shelled Niger and accused Mali.", "before=ShellingCarriedOut.AccusationMade"),
    ])
    func whatStandsBesideAnEventIsWeighed(text: String, clue: String) {
        let clues = Coder().trials(of: article(text)).flatMap(\.clues)
        #expect(clues.contains(clue), "\(clues.filter { $0.hasPrefix(clue.prefix(while: { $0 != "=" })) })")
    }

    @Test func onlyWhatIsLikelyEnoughIsKept() {
        let text = "Joe Biden signed a decree on Monday."
        var lexicon = Lexicon.standard.choosing(by: table("")).dating(by: table(""))
        lexicon.likelihood = ClueWeights(table("always\t1500"))
        let least = Likelihood(odds: 2000, despite: [])
        #expect(Coder(lexicon: lexicon, least: least).code(article(text)).events.isEmpty)
        lexicon.likelihood = ClueWeights(table("always\t2000"))
        let coding = Coder(lexicon: lexicon, least: least).code(article(text))
        #expect(coding.events.count == 1)
        #expect(coding.sentences.flatMap(\.events).map(\.likelihood) == [least])
    }

    @Test func whatARuleObjectsToIsThatMuchLessLikely() {
        var lexicon = Lexicon.standard.choosing(by: table("")).dating(by: table(""))
        lexicon.likelihood = ClueWeights(table("always\t1500"))
        let coding = Coder(lexicon: lexicon).code(article("The delay displaced thousands in Ukraine."))
        #expect(
            coding.sentences.flatMap(\.events).map(\.likelihood) == [
                Likelihood(odds: 1500 - Likelihood.burden, despite: [])
            ]
        )
    }

    @Test func aClueAddedUpIsTheClueAsItIsWritten() {
        var names = ClueNames(prefix: "by:")
        var sum = ClueSum(
            ClueWeights(table("by:way.kind=obj.VisitMade\t7\nby:own\t5\nby:rules=true.a.b\t3")),
            prefix: "by:"
        )
        func tell(_ sink: inout some ClueSink) {
            sink.add("own")
            sink.add("way.kind", "obj", "VisitMade")
            sink.add("rules", true, "a", "b")
            sink.add("length", 4)
        }
        tell(&names)
        tell(&sum)
        #expect(names.names == ["by:own", "by:way.kind=obj.VisitMade", "by:rules=true.a.b", "by:length=4"])
        #expect(sum.odds == 15)
    }

    /// The articles that the weights were trained on are not in the repository, but what was read in them is.
    @Test func everyEventThatWasReadHasItsPlaceAndKinds() throws {
        let table = try readings("events.tsv")
        #expect(table.rows.count > 10_000)
        for row in table.rows {
            #expect(isPlaced(row), "line \(row.line)")
            #expect(["core", "debatable"].contains(row["tier"]), "line \(row.line)")
            let kinds = row["kinds"].split(separator: " ").compactMap { Kind(rawValue: String($0)) }
            #expect(!kinds.isEmpty, "line \(row.line)")
        }
    }

    @Test func everyVerdictHasItsPlaceItsKindsAndKnownFaults() throws {
        let table = try readings("verdicts.tsv")
        #expect(table.rows.count > 5_000)
        let faults: Set<Substring> = ["act", "kind", "parties", "date", "modality", "repeated"]
        for row in table.rows {
            #expect(isPlaced(row), "line \(row.line)")
            #expect(Kind(rawValue: row["kind"]) != nil, "line \(row.line)")
            #expect(row["kinds"] == "-" || Kind(rawValue: row["kinds"]) != nil, "line \(row.line)")
            #expect(faults.isSuperset(of: row["faults"].split(separator: " ")), "line \(row.line)")
            let (first, last) = (Day(row["first"]), Day(row["last"]))
            #expect(first != nil && last != nil && first ?? .first <= last ?? .last, "line \(row.line)")
        }
    }

    private func readings(_ name: String) throws -> Table {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let file = root.appending(path: "Sources/CoderTrainer/Readings/\(name)")
        return Table(try String(contentsOf: file, encoding: .utf8))
    }

    private func isPlaced(_ row: Table.Row) -> Bool {
        let numbers = ["start", "length", "from", "of"].compactMap { Int(row[$0]) }
        return numbers.count == 4 && numbers.allSatisfy { $0 >= 0 }
    }
}

import AnnalsModel
import Testing

@testable import AnnalsCoding

/// Which days are on offer for an event, what is told of each, and which is taken.
@Suite struct DatingTests {
    private func lexicon(dates: String) -> Lexicon {
        let none = "clue\tweight\n"
        var lexicon = Lexicon.standard.choosing(by: none).dating(by: "clue\tweight\n" + dates)
        lexicon.likelihood = ClueWeights("clue\tweight\nalways\t9000\n")
        return lexicon
    }

    private func occurred(_ text: String, dates: String) -> Occurrence? {
        Coder(lexicon: lexicon(dates: dates)).code(article(text)).events.last?.occurred
    }

    private func options(_ text: String) -> [DateOption<ClueNames>] {
        Coder(lexicon: lexicon(dates: "")).trials(of: article(text)).last?.dates ?? []
    }

    @Test func otherDaysAreTakenWhereTheyAreLikelierByFar() {
        let text = "Chad shelled Niger on Monday."
        #expect(occurred(text, dates: "")?.interval.edtf == "2022-02-21")
        #expect(occurred(text, dates: "age=ever\t400")?.interval.edtf == "2022-02-21")
        #expect(
            occurred(text, dates: "age=ever\t600") == Occurrence(Interval(openFrom: nil, to: day), basis: .publication)
        )
    }

    @Test func theWordsOfADayAreKeptWithIt() {
        let text = "Chad has shelled Niger, people who fled on Monday told reporters."
        let taken = occurred(text, dates: "own=0\t9000")
        #expect(taken?.interval.edtf == "2022-02-21")
        #expect(taken?.asWritten == "Monday")
        #expect(taken?.basis == .relative)
    }

    @Test func whatIsTakenFromTheSentencesAroundIsMarkedSo() {
        let text = "Kenya held a vote on Sunday. Chad has shelled Niger."
        #expect(
            occurred(text, dates: "beside=1\t9000") == Occurrence(Interval(day.advanced(by: -3)), basis: .narrative)
        )
    }

    @Test func aBareWeekdayIsOnOfferAsTheLastOneToo() {
        let text = "Chad plans to shell Niger on Friday."
        #expect(options(text).contains { $0.occurred.interval.edtf == "2022-02-18" })
        let placed = "Chad plans to shell Niger next Friday."
        #expect(!options(placed).contains { $0.occurred.interval.edtf == "2022-02-18" })
    }

    @Test func noDayAfterThePublicationIsOnOffer() {
        let text = "Chad will shell Niger on 3 March 2022, and Kenya votes tomorrow. It shells Niger in spring 2023."
        let ends = options(text).compactMap(\.occurred.interval.latest)
        #expect(!ends.isEmpty)
        #expect(ends.allSatisfy { $0 <= day })
    }

    @Test func whatBeginsTodayAndGoesOnIsNotToday() {
        let text = "Chad says it will shell Niger in the next few days."
        #expect(options(text).allSatisfy { $0.occurred.asWritten == nil })
    }

    @Test func whatGoesOnSinceADatedActIsOnOfferFromItsDayOn() {
        let offered = options("Chad has shelled Niger since Kenya voted on Monday.").map(\.occurred.interval.edtf)
        #expect(offered.contains("2022-02-21/2022-02-23"))
        let other = options("Chad has shelled Niger, and Kenya voted on Monday.").map(\.occurred.interval.edtf)
        #expect(!other.contains("2022-02-21/2022-02-23"))
        let act = options("Mali has been quiet since Chad shelled Niger on Monday.").map(\.occurred.interval.edtf)
        #expect(act.contains("2022-02-21") && !act.contains("2022-02-21/2022-02-23"))
    }

    @Test func whatTheRulesChoseIsFirstAndEachStretchIsThereOnce() {
        let offered = options(
            "Chad shelled Niger on Monday. Chad shelled Niger on Monday. On Monday, Chad shelled Niger."
        )
        #expect(offered.first?.isRules == true)
        #expect(offered.count { $0.isRules } == 1)
        #expect(Set(offered.map(\.occurred.interval)).count == offered.count)
    }

    @Test(arguments: [
        ("Chad shelled Niger on Monday.", "own=0"),
        ("Chad shelled Niger on Monday.", "rules=true.relative"),
        ("Chad has shelled Niger.", "age.form=ever.Part-Past+has.military"),
        ("Kenya held a vote on Sunday. Chad has shelled Niger.", "beside=1"),
        ("Kenya met Mali on Sunday. Chad has shelled Niger.", "last=false.1"),
        ("Chad shelled Mali on Sunday. Chad has shelled Niger.", "twin=true.before.relative"),
        ("Chad shelled Mali on Sunday. Chad has shelled Niger.", "deed=before.1"),
        ("Kenya votes on Sunday. Mali voted on Sunday. Chad has shelled Niger.", "named=0"),
    ])
    func whatSpeaksForADayIsTold(text: String, clue: String) {
        let clues = options(text).flatMap(\.clues.names)
        #expect(clues.contains(clue), "\(clues.filter { $0.hasPrefix(clue.prefix(while: { $0 != "=" })) })")
    }

    @Test func whatEverybodyKnowsHasItsDayWhereTheTextNamesNone() {
        let text = "Prices have risen since Iraq invaded Kuwait."
        let known = Interval(openFrom: Day("1990-08-02"), to: Day("1990-08-02"))
        #expect(occurred(text, dates: "known=0\t9000") == Occurrence(known, basis: .known))
        #expect(!options("Prices have risen since Iraq invaded Chad.").contains { $0.occurred.basis == .known })
    }

    @Test func ofTwoThatEverybodyKnowsTheLastIsFirstAndNoneIsAhead() {
        let known = options("Russia has invaded Ukraine.").filter { $0.occurred.basis == .known }
        #expect(known.map(\.occurred.interval.edtf) == ["2014-02-20/2014-02-27"])
        #expect(known.first?.clues.names.contains("known=0") == true)
    }

    @Test func newsCanBeOfTheWeekUpToItsPublication() {
        let text = "Chad has shelled Niger."
        let week = Interval(openFrom: day.advanced(by: -6), to: day)
        #expect(
            occurred(text, dates: "news=ShellingCarriedOut.Part-Past+has\t9000")
                == Occurrence(week, basis: .publication)
        )
    }

    @Test func everyKnownDayLoadsAndIsOfKnownStates() {
        let table = Table(Asset.text("known-days.tsv"))
        #expect(table.rows.count > 30)
        for row in table.rows {
            #expect(Kind(rawValue: row["kind"]) != nil, "line \(row.line)")
            #expect(
                Day(row["first"]).flatMap { first in Day(row["last"]).map { first <= $0 } } == true,
                "line \(row.line)"
            )
            for state in [row["by"], row["to"]] where !state.isEmpty {
                #expect(Lexicon.standard.actors.isState(state), "line \(row.line): \(state)")
            }
        }
        let lines = table.rows.map { row in table.columns.map { row[$0] }.joined(separator: "\t") }
        #expect(lines == lines.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        #expect(Set(lines).count == lines.count)
    }

    @Test func manyDaysOfOneSentenceAreNotAllWeighed() {
        let days = (1...28).map { "\($0) January 2022" }.joined(separator: ", ")
        #expect(options("Chad shelled Niger on \(days).").count <= 26)
    }

    private var day: Day { Day("2022-02-23") ?? .first }
}

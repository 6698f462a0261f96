import AnnalsModel
import Testing

@testable import AnnalsReading

@Suite struct FurnitureTests {
    private func coded(_ text: String) -> [String] {
        let scalars = ScalarText(text)
        return PassageFinder(text: scalars).passages(.body, in: scalars.span).map { scalars[$0.span] }
    }

    @Test(arguments: [
        "- World News", "- 3 min read", "(Image: AP)", "By Jane Doe and John Roe", "Share this article",
        "Read more: the war in maps", "Home > World > Europe", "Image source, Getty Images", "https://example.org/a",
        "Follow us on Twitter", "Photo by Jane Doe/AFP", "Updated 3 hours ago",
        "Published 07:40 IST, February 23rd 2022",
        "Advertisement", "© 2022 Example", "Jane Doe contributed to this report.",
    ])
    func `Lines beside the article are left out`(_ line: String) {
        #expect(coded("The talks ended.\n\(line)\nThe envoys left.") == ["The talks ended.", "The envoys left."])
    }

    @Test(arguments: [
        "By Tuesday the troops had left.", "Share prices fell in Moscow.", "On 24 February 2022 the war began.",
        "Follow-up talks were held in Geneva.", "NATO and the EU warned the USA.", "The minister read more letters.",
        "(The figure could not be checked.)", "Subscribers protested in Kyiv.",
    ])
    func `Sentences of the article stay`(_ sentence: String) {
        #expect(
            coded("The talks ended.\n\(sentence)\nThe envoys left.") == [
                "The talks ended.", sentence, "The envoys left.",
            ]
        )
    }

    @Test func `Headlines in capitals that ran into the text are cut out`() {
        let text = "Shells hit the port.CLICK HERE TO GET THE NEWS APPThe army denied it. The EU and the UN met."
        #expect(coded(text) == ["Shells hit the port.", "The army denied it. The EU and the UN met."])
    }

    @Test func `A caption goes with its credit, back to the credit before it`() {
        let text =
            "The army denied it. Smoke rises on Feb. 15, 2022. (AP Photo/Jane Doe) A man walks. He is old. (AP Photo/Jane Doe)"
        #expect(coded(text) == ["The army denied it."])
    }

    @Test(arguments: ["MOSCOW (AP) — The army denied it.", "KYIV, Feb 9 (Reuters) - The army denied it."])
    func `A dateline is no credit`(_ sentence: String) {
        #expect(coded("The talks ended. \(sentence)") == ["The talks ended. \(sentence)"])
    }

    @Test func `Signatures and addresses of messages are cut out`() {
        let text =
            "He wrote: We are here. pic.twitter.com/Ab12Cd34 — Jane Doe (@jdoe) April 10, 2022 The army denied it."
        #expect(coded(text) == ["He wrote: We are here.", "The army denied it."])
    }

    @Test func `Every pattern matches what it is made for, and the table is sorted`() {
        let rows = Table(Asset.text("furniture.tsv")).rows
        for row in rows where row["part"] != "phrase" {
            let example = row["pattern"].replacing("*", with: "x")
            let isMatched =
                row["part"] == "line"
                ? FurnitureTable.standard.isFurniture(line: example)
                : FurnitureTable.standard.isFurniture(sentence: example.unicodeScalars)
            #expect(isMatched, "furniture.tsv:\(row.line)")
        }
        for part in ["line", "sentence", "phrase"] {
            let patterns = rows.filter { $0["part"] == part }.map { $0["pattern"] }
            #expect(!patterns.isEmpty && Set(patterns).count == patterns.count)
            #expect(patterns == patterns.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
    }
}

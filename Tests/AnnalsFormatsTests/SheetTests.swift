import AnnalsFormats
import Testing

@Suite("Answers in columns")
struct SheetTests {
    @Test(
        "A text that a spreadsheet would evaluate is guarded, a number is not",
        arguments: [
            ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-12.5", "-12.5"), ("+3", "+3"), ("plain", "plain"), ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\nlines", "\"two\nlines\""), ("\tx", "'\tx"), ("=a,b", "\"'=a,b\""), (" x", "\" x\""), ("", ""),
        ]
    )
    func csv(text: String, field: String) {
        #expect(CSV.line([text]) == field + "\r\n")
    }

    @Test("A Markdown row stays one row, whatever its texts hold")
    func markdown() {
        #expect(MarkdownTable.line(["a|b", "c\nd", "*x*"]) == "| a\\|b | c d | \\*x\\* |\n")
        #expect(MarkdownTable.head([.init("name"), .init("n", .trailing)]) == "| name | n |\n| --- | ---: |\n")
    }

    @Test("Columns line up, also where characters are wide or combine")
    func alignment() {
        let sheet = Sheet(
            columns: [.init("name"), .init("n", .trailing), .init("note")],
            rows: [["漢字", "5", "x"], ["Kyi\u{301}v", "190", "y"]]
        )
        let lines = TerminalTable(width: nil, isStyled: false).text(sheet).split(separator: "\n")
        #expect(lines == ["name    n  note", "漢字    5  x", "Kyi\u{301}v  190  y"])
    }

    @Test("A table keeps to the terminal's width", arguments: [40, 60, 80, 200])
    func width(_ width: Int) {
        let words = "a quotation that is rather longer than the terminal that it is shown on will ever be wide"
        let sheet = Sheet(
            columns: [
                .init("position", .trailing), .init("quote", isFlexible: true), .init("place", isFlexible: true),
            ],
            rows: [["1", words, "che/geneva"], ["22", words + " " + words, "ukr/kyiv"]]
        )
        let text = TerminalTable(width: width, isStyled: false).text(sheet)
        for line in text.split(separator: "\n") { #expect(DisplayWidth.columns(of: String(line)) <= width) }
        #expect(text.split { $0 == " " || $0 == "\n" }.filter { $0 == "quotation" }.count == 3)
    }

    @Test("Nothing that an article says can command the terminal")
    func controlCharacters() {
        #expect(DisplayWidth.plain("a\u{1B}[2Jb\u{9B}c\nd\u{202E}e") == "a␛[2Jb␛c de")
        #expect(DisplayWidth.cut("abcdef", to: 4) == "abc…")
    }
}

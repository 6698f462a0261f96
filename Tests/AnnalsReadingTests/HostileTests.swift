import AnnalsModel
import AnnalsReading
import Foundation
import Testing

/// Inputs that are no articles: one clear refusal each, and nothing else.
@Suite struct HostileTests {
    /// Bytes that are no article, and what is said of them.
    struct Strange: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let reason: Refusal.Reason

        init(_ bytes: [UInt8], _ reason: Refusal.Reason) {
            self.bytes = bytes
            self.reason = reason
        }

        init(_ text: String, then more: [UInt8] = [], _ reason: Refusal.Reason) {
            self.init(Array(text.utf8) + more, reason)
        }

        var testDescription: String { "\(reason.rawValue), \(bytes.count) bytes" }
    }

    static let strange: [Strange] = [
        Strange([], .empty),
        Strange("  \n\t\r\n ", .empty),
        Strange([0, 1, 2, 3, 0xFF, 0, 0], .notText),
        Strange([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], .notText),
        Strange("The talks ended. ", then: [0xFF, 0xFE, 0xFF], .notText),
        Strange("The talks ended. ", then: [0xC3, 0x28, 0xA0, 0x28], .notText),
        Strange([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], .notText),
        Strange("1234 5678 !!", .noText),
        Strange("<?xml version=\"1.0\"?><orders><order/></orders>", .unsupported),
        Strange("{\n \"id\": \"a\",\n \"text\": ", .malformed),
        Strange("[{\"text\":1}, {]", .malformed),
        Strange("<html><body></body></html>", .noText),
        Strange([0x1F, 0x8B, 8, 0, 1, 2, 3], .empty),
        Strange("%PDF-1.4\n1 0 obj\nThe talks ended in Geneva on Monday.\n", .notText),
        Strange("PK\u{3}\u{4}", then: [20, 0, 0, 0, 8, 0], .notText),
    ]

    @Test(arguments: [
        ("%PDF-1.4\nThe talks ended.", "pdftotext"), ("PK\u{3}\u{4}\u{14}\0\0", "zip archive"),
        ("SQLite format 3\0\u{10}", "SQLite"), ("GIF89a\0\u{1}", "image"),
    ])
    func `What it is instead is told`(_ text: String, _ word: String) {
        let message = Reader().read(bytes: Array(text.utf8), name: "a").refusals.first?.message
        #expect(message?.contains(word) == true, "\(message ?? "no refusal")")
    }

    @Test func `A text may start like a file of another form`() {
        #expect(Reader().read("GIF89a was the form that the envoys sent maps in.").refusals.isEmpty)
    }

    @Test(arguments: strange)
    func `It is refused`(_ strange: Strange) {
        let reading = Reader().read(bytes: strange.bytes, name: "strange")
        #expect(reading.articles.isEmpty)
        #expect(reading.refusals.first?.reason == strange.reason, "\(reading.refusals)")
    }

    @Test func `Fifty megabytes of one line are refused`() {
        let reading = Reader().read(bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 50 << 20), name: "line")
        #expect(reading.refusals.map(\.reason) == [.tooLarge])
    }

    @Test func `UTF-16, Windows-1252 and a few broken bytes are read`() {
        let text = "Café closed\nThe “envoys” left Genève."
        let wide: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(Reader().read(bytes: wide, name: "a").articles.first?.text.string == text)
        let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        #expect(Reader().read(bytes: marked, name: "a").articles.first?.text.string == text)
        let western = text.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "“": 0x93
            case "”": 0x94
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        let reading = Reader().read(bytes: western, name: "a")
        #expect(reading.articles.first?.text.string == text)
        #expect(reading.remarks.first?.map(\.code).contains("encoding-inferred") == true)
        let broken = Array(String(repeating: text, count: 20).utf8) + [0xFF]
        let repaired = Reader().read(bytes: broken, name: "a")
        #expect(repaired.remarks.first?.map(\.code).contains("characters-replaced") == true)
    }

    @Test func `Line breaks of any kind are kept in the stored text`() throws {
        let page = "Published 09:15 GMT, March 3rd 2022\r\nEnvoys part\r\nThe envoys left.\rThey were late.\r\n"
        let article = try #require(Reader().read(page).articles.first)
        #expect(article.text.string.unicodeScalars.elementsEqual(page.unicodeScalars))
        #expect(article.coded == ["Envoys part", "The envoys left.", "They were late."])
    }

    @Test func `An entity that grows without end stays small`() {
        let entities = (1...9).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }
        let bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"lol\">\(entities.joined())]>"
            + "<rss><channel><item><title>&e9;</title><description a=\"&e9;\">The talks ended.</description></item></channel></rss>"
        let reading = Reader().read(bomb)
        #expect(reading.articles.allSatisfy { $0.text.count < 1000 })
        #expect(reading.articles.count + reading.refusals.count == 1)
    }

    @Test func `Tags nested without end are read or refused, not run into the ground`() {
        let page = "<html><body>" + String(repeating: "<div>", count: 200_000) + "The talks ended."
        let reading = Reader().read(page)
        #expect(reading.articles.count + reading.refusals.count == 1)
    }

    @Test func `Names with line breaks stay on one line of a refusal`() {
        let refusal = Refusal(.empty, "it is empty", name: "a\nb\u{1B}[31m")
        #expect(!refusal.description.contains("\n") && !refusal.description.contains("\u{1B}"))
    }
}

@Suite struct SourcesTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "annals-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "b"), withIntermediateDirectories: true)
        return folder
    }

    @Test func `Directories are walked in the order of names, and what cannot be read is told`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in [("z.txt", "Z ended."), ("a\n1.txt", "A ended."), ("b/m.txt", "M ended."), (".x", "X")] {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        try "".write(to: folder.appending(path: "b/empty.txt"), atomically: true, encoding: .utf8)
        var reading = Reading()
        for input in Sources([folder.path(), folder.appending(path: "none.txt").path()]) {
            try input.read(with: Reader()) { reading.append($0) }
        }
        #expect(reading.articles.map(\.sourceID) == ["a\n1.txt", "m.txt", "z.txt"])
        #expect(reading.refusals.map(\.reason) == [.empty, .missing])
    }

    @Test func `The files of the log are passed over in directories`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["annals.db", "annals.db-wal", "annals.db-lock", "b/annals.db", "c.txt"] {
            try "Envoys left.".write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        let sources = Sources([folder.path()], log: folder.path() + "/b/../annals.db")
        #expect(sources.map(\.name) == ["annals.db", "c.txt"])
        #expect(Array(Sources([folder.path()], log: nil)).count == 5)
    }

    @Test func `An empty directory is told`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var reading = Reading()
        for input in Sources([folder.appending(path: "b").path()]) {
            try input.read(with: Reader()) { reading.append($0) }
        }
        #expect(reading.refusals.map(\.reason) == [.unreadable])
    }
}

import AnnalsModel
import Foundation
import Testing

@testable import AnnalsReading

@Suite struct ArchiveTests {
    private func record(_ head: String, _ body: String) -> String {
        let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\(head)\r\n\(body)"
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://w.example/1\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(response.utf8.count)\r\n\r\n\(response)\r\n\r\n"
    }

    private let page =
        "<html><head><title>Talks end</title></head><body><p>The talks in Geneva ended on Thursday without a deal.</p></body></html>"

    @Test func `Chunked bodies are joined`() throws {
        let cut = page.index(page.startIndex, offsetBy: 40)
        let parts = [String(page[..<cut]), String(page[cut...])]
        let chunked = parts.map { String($0.utf8.count, radix: 16) + "\r\n\($0)\r\n" }.joined() + "0\r\n\r\n"
        let reading = Reader().read(record("Transfer-Encoding: chunked\r\n", chunked), name: "a.warc")
        #expect(reading.articles.map(\.sourceID) == ["https://w.example/1"])
        #expect(reading.articles.first?.coded.last == "The talks in Geneva ended on Thursday without a deal.")
    }

    @Test func `A broken record is told and the next is read`() {
        let broken = "WARC/1.0\r\nWARC-Type: response\r\n\r\nnothing\r\n\r\n"
        let missing = record("", page).replacing("200 OK", with: "404 No")
        let reading = Reader().read(broken + missing + record("", page), name: "a.warc")
        #expect(reading.articles.count == 1)
        #expect(reading.refusals.map(\.reason) == [.malformed, .noText])
    }

    @Test func `An archive that ends early is told`() {
        let reading = Reader().read(String(record("", page).dropLast(60)), name: "a.warc")
        #expect(reading.articles.isEmpty && reading.refusals.map(\.reason) == [.malformed])
    }

    @Test func `Bodies compressed with Brotli are read, and a bomb of it is refused`() throws {
        let bytes = try #require(Data(base64Encoded: Self.brotli))
        #expect(try Inflater.unbrotli(Array(bytes), limit: 1000) == Array(page.utf8))
        #expect(throws: Inflater.Trouble.tooLarge) { try Inflater.unbrotli(Array(bytes), limit: 50) }
        #expect(throws: Inflater.Trouble.broken) { try Inflater.unbrotli(Array(bytes.dropLast(9)), limit: 1000) }
    }

    /// `page`, compressed with Brotli.
    private static let brotli =
        "G3oAMBwHdgw9UtZ6XLmNretari8kFPWKkooHLtx0cuDy/37NEk1aSunkSA8HP35+Diir4pCGPkB8NL1wNASbn2xK40BqP10vHFCr"
        + "ODnYDmueFg4J"

    @Test func `A body that grows beyond the limit is refused`() throws {
        let bomb = try #require(Data(base64Encoded: Self.bomb))
        #expect(throws: Inflater.Trouble.tooLarge) { try Inflater.inflate(Array(bomb), limit: 10_000) }
        #expect(try Inflater.inflate(Array(bomb), limit: 200_000).count == 100_000)
    }

    /// 100,000 zero bytes, compressed with gzip.
    private static let bomb =
        "H4sIAAAAAAACA+3BMQEAAADCoPVPbQ0PoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBXA32VEdSghgEA"

    @Test(.enabled(if: Shared.has("warc"), "the saved archive is not beside the repository"))
    func `A real archive is read whole`() throws {
        let reading = try Shared.read("warc/ccnews-style.warc.gz")
        let gold = try String(contentsOfFile: Shared.path("warc/ccnews-style.gold.jsonl"), encoding: .utf8)
        let urls = try gold.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)[...])["url"]?.text ?? "" }
        #expect(reading.refusals.isEmpty, "\(reading.refusals)")
        #expect(reading.articles.map(\.sourceID) == urls)
    }
}

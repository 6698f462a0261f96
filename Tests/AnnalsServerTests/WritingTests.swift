import Annals
import AnnalsServer
import Foundation
import Testing

@Suite struct WritingTests {
    private static let article = """
        {"id":"w1","published":"2022-02-22T23:10:00Z","outlet":"Test Post","title":"<script>alert(1)</script>",\
        "text":"US President Joe Biden imposed sanctions on Russia on Tuesday. <script>alert(2)</script>"}
        """
    private static let meeting = """
        {"kind":"MeetingHeld","initiator":"usa","target":["rus"],"place":"che/geneva","occurred":"2022-01-21",\
        "quote":"They met.","reported":"2022-01-22","author":"Desk","reason":"missing"}
        """

    /// A server that takes writes, and the header that lets a client make them.
    private func with(_ body: @escaping @Sendable (RunningServer, [String: String]) async throws -> Void) async throws {
        let tokens = Tokens(
            Tokens.line("writer", scope: .write, name: "w") + Tokens.line("reader", scope: .read, name: "r")
        )
        try await RunningServer.with(tokens: tokens) { try await body($0, ["Authorization": "Bearer writer"]) }
    }

    @Test func anArticleIsTakenOnceAndShowsInTheState() async throws {
        try await with { server, bearer in
            let first = try await server.get("/v1/articles", headers: bearer, method: "POST", body: Self.article)
            #expect(first.status == 201, "\(first.body)")
            let results = try #require(try first.object()["results"] as? [[String: Any]])
            let row = try #require(results.first)
            #expect(row["outcome"] as? String == "stored" && row["source_id"] as? String == "w1")
            let positions = try #require(row["positions"] as? [Int])
            let event = try await server.get("/v1/events/\(try #require(positions.first))?at=2022-03-01")
            #expect(event.body.contains("Joe Biden imposed sanctions"))
            let again = try await server.get("/v1/articles", headers: bearer, method: "POST", body: Self.article)
            #expect(again.status == 200 && again.body.contains("\"known\""))
            let digest = try #require(row["article"] as? String)
            let text = try await server.get("/v1/articles/\(digest)")
            #expect(text.header("Content-Type")?.hasPrefix("application/json") == true)
            #expect(text.header("X-Content-Type-Options") == "nosniff")
            #expect(try text.object()["title"] as? String == "<script>alert(1)</script>")
        }
    }

    @Test func plainTextTakesWhatTheRequestSaysOfIt() async throws {
        try await with { server, bearer in
            let path = "/v1/articles?published=2022-02-24&outlet=Harbour%20Post&source-id=a1"
            let text = "Ukraine\n\nRussia attacked Kharkiv on Thursday."
            let reply = try await server.get(path, headers: bearer, method: "POST", body: text)
            #expect(reply.status == 201 && reply.body.contains("\"source_id\":\"a1\""), "\(reply.body)")
            let undated = try await server.get("/v1/articles", headers: bearer, method: "POST", body: text)
            #expect(undated.status == 422 && undated.body.contains("published"))
        }
    }

    @Test func linesAreTakenOneByOne() async throws {
        try await with { server, bearer in
            let body = Self.article + "\n{\"broken\n"
            let reply = try await server.get("/v1/articles", headers: bearer, method: "POST", body: body)
            #expect(reply.status == 201)
            let rows = try #require(try reply.object()["results"] as? [[String: Any]])
            #expect(rows.compactMap { $0["outcome"] as? String } == ["stored", "refused"])
        }
    }

    @Test func entriesByHandAreRecordedCorrectedAndRetracted() async throws {
        try await with { server, bearer in
            let recorded = try await server.get("/v1/record", headers: bearer, method: "POST", body: Self.meeting)
            #expect(recorded.status == 201 && recorded.header("Location") == "/v1/events/8", "\(recorded.body)")
            let again = try await server.get("/v1/record", headers: bearer, method: "POST", body: Self.meeting)
            #expect(again.status == 200 && again.body.contains("\"repeat\":true"))
            let state = "/v1/state/meetings?at=2022-03-01"
            #expect(try await server.get(state).body.contains("rus:usa:2022-01-21"))
            let correction = #"{"position":8,"occurred":"2022-01-20","author":"Desk","reason":"misread"}"#
            try await server.expect(201, "/v1/correct", headers: bearer, method: "POST", body: correction)
            #expect(try await server.get(state).body.contains("rus:usa:2022-01-20"))
            let retraction = #"{"position":8,"author":"Desk","reason":"another meeting"}"#
            let retracted = try await server.get("/v1/retract", headers: bearer, method: "POST", body: retraction)
            #expect(retracted.status == 201, "\(retracted.body)")
            #expect(try await !server.get(state).body.contains("rus:usa"))
        }
    }

    @Test(arguments: [
        ("/v1/record", "nonsense", 422), ("/v1/record", "[]", 422), ("/v1/record", "{}", 400),
        ("/v1/record", #"{"kind":"Wish","occurred":"2022","quote":"q","author":"a","reason":"r"}"#, 400),
        ("/v1/record", #"{"colour":"red","author":"a","reason":"r"}"#, 400),
        ("/v1/record", #"{"kind":{"a":1},"author":"a","reason":"r"}"#, 422),
        (
            "/v1/record",
            #"{"kind":"MeetingHeld","occurred":"2022","quote":"q","value":"many","author":"a","reason":"r"}"#, 400
        ),
        ("/v1/correct", #"{"position":999,"value":3,"unit":"troops","author":"a","reason":"r"}"#, 400),
        ("/v1/correct", #"{"value":3,"author":"a","reason":"r"}"#, 400),
        ("/v1/retract", #"{"position":1,"author":" ","reason":"r"}"#, 400),
        ("/v1/retract", #"{"position":"x","author":"a","reason":"r"}"#, 400), ("/v1/articles", "", 422),
        ("/v1/articles?colour=red", "x", 400), ("/v1/articles?zone=Mars", "x", 400),
        ("/v1/articles?published=soon", "x", 400),
    ])
    func whatCannotBeEnteredIsRefusedAndChangesNothing(path: String, body: String, status: Int) async throws {
        try await with { server, bearer in
            let reply = try await server.get(path, headers: bearer, method: "POST", body: body)
            #expect(reply.status == status, "\(reply.body)")
            #expect(reply.header("Content-Type") == "application/problem+json")
            #expect(try await server.store.head() == 7)
        }
    }

    @Test func writingNeedsATokenThatMayWrite() async throws {
        try await with { server, _ in
            for path in ["/v1/articles", "/v1/record", "/v1/correct", "/v1/retract"] {
                try await server.expect(401, path, method: "POST", body: "{}")
                let reader = ["Authorization": "Bearer reader"]
                try await server.expect(403, path, headers: reader, method: "POST", body: "{}")
            }
            #expect(try await server.store.head() == 7)
        }
    }

    @Test func whileAnotherProcessWritesTheClientIsToldToComeBack() async throws {
        try await with { server, bearer in
            let other = try Store.open(server.path, for: .writing)
            let busy = try await server.get("/v1/record", headers: bearer, method: "POST", body: Self.meeting)
            #expect(busy.status == 503 && busy.header("Retry-After") == "1")
            try other.close()
            try await server.expect(201, "/v1/record", headers: bearer, method: "POST", body: Self.meeting)
        }
    }

    @Test func writesThatComeTogetherAreAllMade() async throws {
        try await with { server, bearer in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<12 {
                    let body = Self.meeting.replacing("They met.", with: "They met, \(number).")
                    group.addTask {
                        try await server.get("/v1/record", headers: bearer, method: "POST", body: body).status
                    }
                }
                for try await status in group { #expect(status == 201) }
            }
            #expect(try await server.store.head() == 19)
        }
    }
}

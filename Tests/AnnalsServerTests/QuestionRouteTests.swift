import Annals
import AnnalsLog
import AnnalsModel
import Foundation
import Testing

@Suite struct QuestionRouteTests {
    @Test func stateAnswersFromTheVantageAsked() async throws {
        try await RunningServer.with { server in
            let whole = try await server.get("/v1/state/sanctions?at=2030-01-01")
            let early = try await server.get("/v1/state/sanctions?at=2022-02-01")
            #expect(whole.status == 200 && whole.body.contains("usa:rus"))
            #expect(early.status == 200 && !early.body.contains("usa:rus"))
        }
    }

    @Test(arguments: [
        ("json", "application/json"), ("jsonl", "application/jsonl"), ("csv", "text/csv"), ("md", "text/markdown"),
    ])
    func theFormIsNegotiated(name: String, type: String) async throws {
        try await RunningServer.with { server in
            let byParameter = try await server.get("/v1/kinds?format=\(name)")
            let byHeader = try await server.get("/v1/kinds", headers: ["Accept": "\(type), text/html;q=0.2"])
            #expect(byParameter.header("Content-Type")?.hasPrefix(type) == true)
            #expect(byParameter.body == byHeader.body)
        }
    }

    @Test func anAnswerThatTheClientHasIsNotSentAgain() async throws {
        try await RunningServer.with { server in
            let first = try await server.get("/v1/state?as-of=2022-03-01")
            let tag = try #require(first.header("ETag"))
            let second = try await server.get("/v1/state?as-of=2022-03-01", headers: ["If-None-Match": tag])
            #expect(second.status == 304 && second.body.isEmpty)
        }
    }

    @Test func acceptDatetimeAsksOnTheReportedClock() async throws {
        try await RunningServer.with { server in
            let wanted = ["Accept-Datetime": "Sat, 19 Feb 2022 23:59:59 GMT"]
            let negotiated = try await server.get("/v1/events?at=2030-01-01", headers: wanted)
            let direct = try await server.get("/v1/events?at=2030-01-01&as-of=2022-02-19")
            #expect(negotiated.header("Memento-Datetime") == "Sat, 19 Feb 2022 23:59:59 GMT")
            #expect(negotiated.header("Content-Location")?.contains("as-of=2022-02-19T23:59:59Z") == true)
            #expect(negotiated.header("Vary")?.contains("Accept-Datetime") == true)
            #expect(try negotiated.object()["total"] as? Int == 3)
            #expect(negotiated.body == direct.body)
            try await server.expect(400, "/v1/events", headers: ["Accept-Datetime": "yesterday"])
        }
    }

    @Test func pagesNeitherRepeatNorMissWhileTheLogGrows() async throws {
        try await RunningServer.with { server in
            var ids: [String] = []
            var path = "/v1/events?at=2030-01-01&as-of=2030-01-01&limit=3"
            for round in 0..<3 {
                let page = try await server.get(path).object()
                ids += (page["results"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
                _ = try await server.store.log.append(try RunningServer.batch(100 + round), recorded: RunningServer.now)
                guard let next = page["next"] as? String else { break }
                path = "/v1/events?at=2030-01-01&as-of=2030-01-01&limit=3&cursor=\(next)"
            }
            #expect(ids.count == 7 && Set(ids).count == 7)
        }
    }

    @Test(arguments: [
        "/v1/events?colour=red", "/v1/events?limit=0", "/v1/events?cursor=nonsense", "/v1/events?modality=perhaps",
        "/v1/state?at=soon", "/v1/state/horoscope", "/v1/why/relations", "/v1/diff?from=2022-01-01",
        "/v1/kinds?format=pdf",
        "/v1/articles/zz", "/v1/nowhere", "/v1/events/999999",
    ])
    func everyErrorHasOneShape(path: String) async throws {
        try await RunningServer.with { server in
            let reply = try await server.get(path)
            let problem = try reply.object()
            #expect(reply.header("Content-Type") == "application/problem+json")
            #expect(Set(problem.keys) == ["type", "title", "status", "detail"])
            #expect(problem["status"] as? Int == reply.status && (400..<500).contains(reply.status))
            #expect((problem["detail"] as? String)?.isEmpty == false)
        }
    }

    @Test func theDescriptionNamesEveryAddressThatAnswers() async throws {
        try await RunningServer.with { server in
            let document = try await server.get("/v1/openapi.json").object()
            #expect(document["openapi"] as? String == "3.1.0")
            let paths = try #require(document["paths"] as? [String: Any])
            for path in paths.keys where path != "/v1/stream" {
                let filled = path.replacing("{projection}", with: "relations").replacing("{position}", with: "1")
                    .replacing("{digest}", with: String(repeating: "0", count: 64))
                let query = "?key=usa:rus&from=2022-02-01&to=2022-03-01"
                let takes = String(describing: paths[path])
                let reply = try await server.get(
                    filled + (takes.contains("key") || takes.contains("from") ? query : "")
                )
                let isMissing = reply.body.contains("There is nothing at this address")
                #expect(!isMissing, "\(path)")
            }
        }
    }
}

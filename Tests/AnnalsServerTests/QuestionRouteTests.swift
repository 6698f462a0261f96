import Annals
import AnnalsLog
import AnnalsModel
import AnnalsServer
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

    @Test func aLimitedStateSaysHowManyThereAre() async throws {
        try await RunningServer.with { server in
            let state = try await server.get("/v1/state?at=2030-01-01&as-of=2030-01-01&limit=1").object()
            let results = try #require(state["results"] as? [[String: Any]])
            let relations = results.filter { $0["projection"] as? String == "relations" }
            #expect(relations.count == 1)
            #expect((state["totals"] as? [String: Int])?["relations"] == 2)
            try await server.expect(400, "/v1/state?limit=0")
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

    @Test func anAnswerGivenAgainKnowsWhatTheLogHasGainedSince() async throws {
        try await RunningServer.with { server in
            for path in [
                "/v1/state/sanctions?at=2030-01-01&as-of=2030-01-01", "/v1/timeline?at=2030-01-01&as-of=2030-01-01",
            ] {
                let first = try await server.get(path)
                let again = try await server.get(path)
                #expect(first.body == again.body && first.header("ETag") == again.header("ETag"))
                try await server.append(path.count)
                let grown = try await server.get(path)
                #expect(grown.status == 200 && grown.header("ETag") != first.header("ETag"))
            }
        }
    }

    @Test func theTimelineNamesTheStateOfAnActorThatNoEventNames() async throws {
        try await RunningServer.with { server in
            let timeline = try await server.get("/v1/timeline?at=2030-01-01&as-of=2030-01-01").object()
            let actors = try #require(timeline["actors"] as? [[String: String]])
            #expect(actors.contains(["id": "gbr/minister", "name": "The minister"]))
            #expect(actors.contains(["id": "gbr", "name": "United Kingdom"]))
        }
    }

    @Test func whatWasRefusedIsRefusedAgainAndOthersAreAnswered() async throws {
        try await RunningServer.with { server in
            for _ in 0..<2 { try await server.expect(400, "/v1/state/horoscope") }
            try await server.expect(200, "/v1/state/sanctions")
        }
    }

    @Test func pagesNeitherRepeatNorMissWhileTheLogGrows() async throws {
        try await RunningServer.with { server in
            var ids: [String] = []
            var path = "/v1/events?at=2030-01-01&as-of=2030-01-01&limit=3"
            for round in 0..<3 {
                let page = try await server.get(path).object()
                ids += (page["results"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
                try await server.append(100 + round)
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

    @Test func pagesOfEveryFormLinkToTheNext() async throws {
        try await RunningServer.with { server in
            let first = try await server.get("/v1/events?limit=4&format=csv&as-of=2030-01-01&at=2030-01-01")
            let links = try #require(first.header("Link"))
            let next = try #require(links.split(separator: ",").first { $0.contains("rel=\"next\"") })
            let address = try #require(next.split(separator: ">").first).drop { $0 != "/" }
            let second = try await server.get(String(address))
            #expect(second.status == 200 && second.body.split(whereSeparator: \.isNewline).count == 4)
            #expect(second.header("Link")?.contains("next") == false)
        }
    }

    @Test func aMethodThatAnAddressDoesNotTakeIsNamed() async throws {
        try await RunningServer.with(tokens: Tokens(Tokens.line("w", scope: .write, name: "t"))) { server in
            let bearer = ["Authorization": "Bearer w"]
            let refused = try await server.get("/v1/kinds", headers: bearer, method: "DELETE")
            #expect(refused.status == 405 && refused.header("Allow") == "GET, HEAD")
            let post = try await server.get("/v1/articles", headers: bearer)
            #expect(post.status == 405 && post.header("Allow") == "POST")
            try await server.expect(404, "/v1/nowhere", headers: bearer, method: "DELETE")
            let head = try await server.get("/v1/kinds", method: "HEAD")
            #expect(head.status == 200 && head.body.isEmpty)
        }
    }

    @Test func theMetricsCountWhatWasAnswered() async throws {
        try await RunningServer.with { server in
            _ = try await server.get("/v1/kinds")
            _ = try await server.get("/v1/nowhere")
            let text = try await server.get("/metrics").body
            #expect(text.contains("annals_requests_total{route=\"/v1/kinds\",status=\"200\"} 1"))
            #expect(text.contains("annals_requests_total{route=\"NotFound\",status=\"404\"} 1"))
            #expect(text.contains("annals_requests_under_way 1\n") && text.contains("annals_log_position 7\n"))
            #expect(!text.contains("process_resident_memory_bytes 0\n"))
        }
    }

    @Test func theDescriptionNamesEveryAddressThatAnswers() async throws {
        try await RunningServer.with { server in
            let document = try await server.get("/v1/openapi.json").object()
            #expect(document["openapi"] as? String == "3.1.0")
            let paths = try #require(document["paths"] as? [String: Any])
            for (path, methods) in paths where path != "/v1/stream" {
                let method = (methods as? [String: Any])?.keys.first?.uppercased() ?? ""
                let filled = path.replacing("{projection}", with: "relations").replacing("{position}", with: "1")
                    .replacing("{digest}", with: String(repeating: "0", count: 64))
                let query = "?key=usa:rus&from=2022-02-01&to=2022-03-01"
                let takes = String(describing: paths[path])
                let reply = try await server.get(
                    filled + (takes.contains("key") || takes.contains("from") ? query : ""),
                    method: method
                )
                let isMissing = reply.status == 405 || reply.body.contains("There is nothing at this address")
                #expect(!isMissing, "\(method) \(path)")
            }
        }
    }
}

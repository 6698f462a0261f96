import AnnalsModel
import Foundation
import Testing

/// RFC 7089, section 4: each question is its own time gate, and answers 200 (pattern 1.2).
@Suite struct MementoTests {
    @Test func acceptDatetimeAsksOnTheReportedClock() async throws {
        try await RunningServer.with { server in
            let wanted = ["Accept-Datetime": "Sat, 19 Feb 2022 23:59:59 GMT"]
            let negotiated = try await server.get("/v1/events?at=2030-01-01", headers: wanted)
            let direct = try await server.get("/v1/events?at=2030-01-01&as-of=2022-02-19")
            #expect(negotiated.header("Memento-Datetime") == "Sat, 19 Feb 2022 23:59:59 GMT")
            #expect(negotiated.header("Content-Location")?.contains("as-of=2022-02-19T23:59:59Z") == true)
            #expect(negotiated.header("Vary")?.contains("Accept-Datetime") == true)
            #expect(try negotiated.object()["total"] as? Int == 3)
            #expect(
                negotiated.header("Link")?.contains("</v1/events?at=2030-01-01>; rel=\"original timegate\"") == true
            )
            #expect(negotiated.body == direct.body)
            let memento = try await server.get(try #require(negotiated.header("Content-Location")))
            #expect(memento.body == negotiated.body && memento.header("Memento-Datetime") != nil)
            #expect(memento.header("Vary")?.contains("Accept-Datetime") == false)
            try await server.expect(400, "/v1/events", headers: ["Accept-Datetime": "yesterday"])
        }
    }

    @Test func whatIsToComeIsNoMemento() async throws {
        try await RunningServer.with { server in
            let present = try await server.get("/v1/state/sanctions")
            #expect(present.header("Memento-Datetime") == nil)
            #expect(present.header("Vary")?.contains("Accept-Datetime") == true)
            #expect(present.header("Link")?.contains("timegate") == true)
            let ahead = try await server.get("/v1/state/sanctions?as-of=2035-01-01")
            #expect(ahead.header("Memento-Datetime") == nil)
            let wanted = ["Accept-Datetime": "Mon, 01 Jan 2035 00:00:00 GMT"]
            let asked = try await server.get("/v1/state/sanctions", headers: wanted)
            #expect(asked.header("Memento-Datetime") == "Sun, 27 Feb 2022 22:13:20 GMT")
        }
    }

    @Test func everyAnswerLinksToItsOriginalItsTimeMapAndItself() async throws {
        try await RunningServer.with { server in
            let wanted = ["Accept-Datetime": "Sat, 19 Feb 2022 23:59:59 GMT"]
            for path in ["/v1/events", "/v1/state", "/v1/state/sanctions", "/v1/actors"] {
                let reply = try await server.get(path + "?at=2030-01-01", headers: wanted)
                let links = try #require(reply.header("Link"))
                #expect(links.contains("<\(path)?at=2030-01-01>; rel=\"original timegate\""))
                #expect(
                    links.contains(
                        "</v1/timemap\(path)?at=2030-01-01>; rel=\"timemap\"; type=\"application/link-format\""
                    )
                )
                let location = try #require(reply.header("Content-Location"))
                #expect(links.contains("<\(location)>; rel=\"memento\"; datetime=\"Sat, 19 Feb 2022 23:59:59 GMT\""))
            }
        }
    }

    @Test func aTimeMapListsAMementoForEachDayOfReports() async throws {
        try await RunningServer.with { server in
            let map = try await server.get("/v1/timemap/v1/state/sanctions?at=2030-01-01")
            #expect(map.status == 200 && map.header("Content-Type") == "application/link-format")
            let links = map.body.split(separator: ",\n").map(String.init)
            #expect(links.count == 2 + 7)
            #expect(links[0] == "</v1/state/sanctions?at=2030-01-01>; rel=\"original timegate\"")
            #expect(links[2].contains("rel=\"first memento\"") && links[8].contains("rel=\"last memento\""))
            for link in links.dropFirst(2) {
                let address = try #require(link.dropFirst().split(separator: ">").first)
                let memento = try await server.get(String(address))
                let date = try #require(memento.header("Memento-Datetime"))
                #expect(memento.status == 200 && link.contains("datetime=\"\(date)\""))
            }
        }
    }

    @Test func whatIsNotAskedOfATimeHasNoTimeMap() async throws {
        try await RunningServer.with { server in
            try await server.expect(404, "/v1/timemap/v1/kinds")
            let kinds = try await server.get("/v1/kinds")
            #expect(kinds.header("Link")?.contains("/v1/timemap") != true)
        }
    }
}

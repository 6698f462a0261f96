#if Server
    import Foundation
    import TestProcess
    import Testing

    @Suite("The server as a process")
    struct ServeTests {
        @Test(
            "SIGTERM lets an open stream go and ends well; requests are told in lines of JSON",
            .timeLimit(.minutes(2))
        )
        func gracefulShutdown() async throws {
            let binary = try Binary()
            let recorded = try await binary.run(
                "record",
                "--kind",
                "MeetingHeld",
                "--initiator",
                "usa",
                "--target",
                "rus",
                "--occurred",
                "2022-01-21",
                "--quote",
                "They met.",
                "--author",
                "A",
                "--reason",
                "test"
            )
            try #require(recorded.status == 0)
            let server = try binary.start(["serve", "--port", "0", "--log-level", "info"], errors: .text)
            let first = await server.text(until: " - Ctrl-C")
            let port = try #require(first.split(separator: ":").last?.prefix { $0.isNumber })
            let asked = "GET /v1/stream?after=0 HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n"
            let line = "exec 3<>/dev/tcp/127.0.0.1/\(port); printf '\(asked)' >&3; cat <&3; echo over"
            let client = try binary.start(["-c", line], of: "/bin/bash", output: .text)
            #expect(await client.text(until: "They met.").contains("They met."))
            server.send(SIGTERM)
            #expect(await client.text().hasSuffix("over\n"))
            #expect(await server.end() == 0)
            let lines = await server.text().split(separator: "\n").filter { $0.hasPrefix("{") }
            let told = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
            let request = try #require(told.compactMap(\.self).first { $0["message"] as? String == "request" })
            #expect(request["path"] as? String == "/v1/stream" && request["status"] as? String == "200")
            #expect(request["level"] as? String == "info" && request["time"] is String)
        }
    }
#endif

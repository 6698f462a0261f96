#if Server
    import Foundation
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
            let server = binary.process(Binary.path, ["serve", "--port", "0", "--log-level", "info"])
            try redirect(server, binary)
            let status = try await Binary.end(of: server) {
                let said = try waited(for: " - Ctrl-C", in: "err", binary, server)
                let port = try #require(said.split(separator: ":").last?.prefix { $0.isNumber })
                let request = "GET /v1/stream?after=0 HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n"
                let line = "exec 3<>/dev/tcp/127.0.0.1/\(port); printf '\(request)' >&3; cat <&3 > stream; touch over"
                let client = binary.process("/bin/bash", ["-c", line])
                try client.run()
                _ = try waited(for: "They met.", in: "stream", binary, server)
                server.terminate()
                client.waitUntilExit()
            }
            #expect(status == 0)
            #expect(try binary.text("over").isEmpty)
            let lines = try binary.text("err").split(separator: "\n").filter { $0.hasPrefix("{") }
            let told = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
            let request = try #require(told.compactMap(\.self).first { $0["message"] as? String == "request" })
            #expect(request["path"] as? String == "/v1/stream" && request["status"] as? String == "200")
            #expect(request["level"] as? String == "info" && request["time"] is String)
        }

        private func redirect(_ process: Process, _ binary: Binary) throws {
            try binary.file("err", "")
            process.standardError = try FileHandle(forWritingTo: binary.folder.appendingPathComponent("err"))
        }

        /// A file's text, once it has a word in it.
        private func waited(for word: String, in name: String, _ binary: Binary, _ process: Process) throws -> String {
            while process.isRunning {
                let text = (try? binary.text(name)) ?? ""
                if text.contains(word) { return text }
                sched_yield()
            }
            Issue.record("The server ended early: \(try binary.text("err"))")
            return ""
        }
    }
#endif

import Annals
import AnnalsServer
import Foundation
import Testing

@Suite struct HostileTests {
    private static let tokens = Tokens(Tokens.line("writer", scope: .write, name: "w"))
    private static let bearer = "Authorization: Bearer writer\r\n"

    /// Sends a request by hand, and sees that the server answers others afterwards.
    private func answer(
        to request: String,
        patience: Duration = .seconds(30),
        _ check: @escaping @Sendable (String?) -> Void
    ) async throws {
        try await RunningServer.with(
            tokens: Self.tokens,
            configure: { options in
                options.patience = patience
                options.largestBody = 64 << 10
            },
            { server in
                let wire = try Wire(port: server.port)
                await wire.send(request.replacing("PORT", with: "\(server.port)"))
                check(await wire.untilClosed())
                try await server.expect(200, "/health/ready")
                #expect(try await server.store.head() == 7)
            }
        )
    }

    private static func post(_ path: String, _ headers: String, _ body: String) -> String {
        "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\(bearer)\(headers)\r\n\(body)"
    }

    @Test func aBodyThatIsSaidToBeTooLargeIsNotRead() async throws {
        try await answer(to: Self.post("/v1/articles", "Content-Length: 999999999\r\n", "")) { reply in
            #expect(reply?.hasPrefix("HTTP/1.1 413") == true)
        }
    }

    @Test func aBodyThatGrowsTooLargeIsCutOff() async throws {
        let chunk = "4000\r\n" + String(repeating: "x", count: 0x4000) + "\r\n"
        let body = String(repeating: chunk, count: 8) + "0\r\n\r\n"
        try await answer(to: Self.post("/v1/articles", "Transfer-Encoding: chunked\r\n", body)) { reply in
            #expect(reply?.hasPrefix("HTTP/1.1 413") == true)
        }
    }

    @Test func compressedBodiesAreNotBlownUp() async throws {
        try await RunningServer.with(tokens: Self.tokens) { server in
            let wire = try Wire(port: server.port)
            let head = Self.post("/v1/articles", "Content-Length: 4\r\n", "").replacing("PORT", with: "\(server.port)")
            await wire.send(Array(head.utf8) + [0x1F, 0x8B, 8, 0])
            let reply = await wire.untilClosed()
            #expect(reply?.hasPrefix("HTTP/1.1 415") == true)
        }
    }

    @Test(arguments: [
        "GET /v1/kinds?format=" + String(repeating: "x", count: 9000)
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + String(repeating: "y", count: 60_000) + "\r\n\r\n",
        "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n" + String(repeating: "X-A: 1\r\n", count: 5000) + "\r\n",
        "NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n",
        "GET /v1/kinds HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET http://evil.example/v1/kinds HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        "POST /v1/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n",
        "POST /v1/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ])
    func whatIsMalformedIsRefused(request: String) async throws {
        try await answer(to: request, patience: .milliseconds(500)) { reply in
            #expect(reply?.hasPrefix("HTTP/1.1 4") == true || reply == "", "\(reply?.prefix(80) ?? "left open")")
        }
    }

    @Test(arguments: ["", "GET /health/li", "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "])
    func whoeverDribblesARequestIsCutOff(request: String) async throws {
        try await answer(to: request, patience: .milliseconds(300)) { #expect($0?.isEmpty == true) }
    }

    @Test func whoeverDribblesABodyIsCutOff() async throws {
        let request = Self.post("/v1/articles", "Content-Length: 100\r\n", "begun")
        try await answer(to: request, patience: .milliseconds(300)) { #expect($0 != nil) }
    }

    @Test func idleConnectionsMakeRoom() async throws {
        try await RunningServer.with(configure: { options in
            options.patience = .milliseconds(300)
            options.connections = 2
        }) { server in
            let idle = try (0..<2).map { _ in try Wire(port: server.port) }
            try await server.expect(200, "/health/live")
            for wire in idle {
                let text = await wire.untilClosed()
                #expect(text != nil)
            }
        }
    }

    @Test func aStreamResumesBehindTheLastEventSeen() async throws {
        try await RunningServer.with { server in
            let wire = try Wire(port: server.port)
            await wire.send("GET /v1/stream HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nLast-Event-ID: 5\r\n\r\n")
            let text = await wire.until("id: 7\n") + wire.until("\n\n")
            #expect(text.contains("text/event-stream") && text.contains("id: 6\nevent: entry\n"))
            #expect(!text.contains("id: 5\n"))
            try await server.append(50)
            let news = await wire.until("id: 8\n")
            #expect(news.contains("id: 8\n"))
        }
    }
}

import Annals
import AnnalsServer
import Foundation
import Testing

@Suite struct GuardTests {
    @Test func aStrangersHostOrOriginIsRefused() async throws {
        try await RunningServer.with { server in
            try await server.expect(403, "/v1/kinds", headers: ["Host": "evil.example"])
            try await server.expect(403, "/v1/kinds", headers: ["Origin": "http://evil.example"])
            let own = "http://127.0.0.1:\(server.port)"
            try await server.expect(200, "/v1/kinds", headers: ["Origin": own])
        }
    }

    @Test func pagesMayLoadNothingOfOthers() async throws {
        try await RunningServer.with { server in
            let page = try await server.get("/timeline")
            #expect(page.status == 200 && page.body.contains("<!doctype html>"))
            let policy = try #require(page.header("Content-Security-Policy"))
            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
            #expect(!page.body.contains("http://") && !page.body.contains("https://"))
        }
    }

    @Test func anAddressThatOthersReachNeedsATokenToStart() async throws {
        await #expect(throws: QuestionError.self) {
            try await RunningServer.with(host: "0.0.0.0") { _ in }
        }
    }

    @Test func withoutItsTokenNobodyReads() async throws {
        let tokens = Tokens(Tokens.line("open-sesame", scope: .read, name: "test"))
        try await RunningServer.with(tokens: tokens, host: "0.0.0.0") { server in
            let host = ["Host": "0.0.0.0:\(server.port)"]
            let none = try await server.get("/v1/kinds", headers: host)
            #expect(none.status == 401 && none.header("WWW-Authenticate") != nil)
            let wrong = host.merging(["Authorization": "Bearer guess"]) { one, _ in one }
            let refused = try await server.get("/v1/kinds", headers: wrong)
            #expect(refused.status == 401)
            let right = host.merging(["Authorization": "Bearer open-sesame"]) { one, _ in one }
            try await server.expect(200, "/v1/kinds", headers: right)
            try await server.expect(403, "/v1/kinds", headers: right, method: "POST")
            try await server.expect(200, "/health/live", headers: host)
        }
    }

    @Test func aFileOfTokensHoldsNoToken() {
        let line = Tokens.line("open-sesame", scope: .write, name: "desk")
        #expect(!line.contains("open-sesame"))
        #expect(!Tokens(line).isEmpty && Tokens("nonsense\tread\tx\n").isEmpty)
    }

    @Test(arguments: ["/../../etc/passwd", "/page/..%2f..%2fetc%2fpasswd", "/page/app.css/../../x", "/v1/state/%00"])
    func oddPathsLeadNowhere(path: String) async throws {
        try await RunningServer.with { server in
            let refused = try await server.get(path)
            #expect((400..<500).contains(refused.status))
            let next = try await server.get("/health/ready")
            #expect(next.status == 200)
        }
    }
}

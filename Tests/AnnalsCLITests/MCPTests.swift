import Foundation
import Testing

/// A conversation with `annals mcp`, a real process.
private struct Conversation {
    let run: Run
    let replies: [[String: Any]]

    static let opening = #"""
        {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}

        """#
    static let meta =
        #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
        + #""io.modelcontextprotocol/clientCapabilities":{}}"#

    /// Sends lines to a log with one meeting in it.
    init(_ lines: String) async throws {
        let binary = try Binary()
        let recorded = try await binary.run(
            "record",
            "--kind",
            "MeetingHeld",
            "--initiator",
            "usa",
            "--target",
            "rus",
            "--place",
            "che/geneva",
            "--occurred",
            "2022-01-21",
            "--quote",
            "They met in Geneva.",
            "--reported",
            "2022-01-22",
            "--author",
            "A",
            "--reason",
            "test"
        )
        try #require(recorded.status == 0)
        run = try await binary.run("mcp", input: lines)
        replies = try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// The result of the request with an id.
    func result(_ id: Int) throws -> [String: Any] {
        let reply = try #require(replies.first { $0["id"] as? Int == id })
        return try #require(reply["result"] as? [String: Any])
    }

    /// The code of the error of the request with an id.
    func code(_ id: Int) throws -> Int {
        let reply = try #require(replies.first { $0["id"] as? Int == id })
        return try #require((reply["error"] as? [String: Any])?["code"] as? Int)
    }
}

@Suite("Answers to assistants")
struct MCPTests {
    @Test(
        "The revision of the handshake is the one asked for, or the newest that has one",
        arguments: [
            ("2025-11-25", "2025-11-25"), ("2025-06-18", "2025-06-18"), ("2024-11-05", "2025-11-25"),
            ("2026-07-28", "2025-11-25"),
        ]
    )
    func negotiation(asked: String, agreed: String) async throws {
        let line = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\#(asked)"}}"# + "\n"
        let conversation = try await Conversation(line)
        #expect(conversation.run.status == 0 && conversation.run.errors.isEmpty)
        let result = try conversation.result(1)
        #expect(result["protocolVersion"] as? String == agreed)
        #expect((result["serverInfo"] as? [String: Any])?["name"] as? String == "annals")
        #expect((result["capabilities"] as? [String: Any])?["tools"] != nil)
    }

    @Test("Revision 2026-07-28 needs no handshake, and each result says that it is whole")
    func stateless() async throws {
        let conversation = try await Conversation(
            """
            {"jsonrpc":"2.0","id":1,"method":"server/discover","params":{\(Conversation.meta)}}
            {"jsonrpc":"2.0","id":2,"method":"tools/list","params":{\(Conversation.meta)}}
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"events",\(Conversation.meta)}}
            {"jsonrpc":"2.0","id":4,"method":"ping","params":{\(Conversation.meta)}}
            """
        )
        let versions = try conversation.result(1)["supportedVersions"] as? [String]
        #expect(versions == ["2026-07-28", "2025-11-25", "2025-06-18"])
        for id in 1...3 { #expect(try conversation.result(id)["resultType"] as? String == "complete") }
        for id in 1...2 { #expect(try conversation.result(id)["cacheScope"] as? String == "public") }
        #expect(try conversation.code(4) == -32601)
    }

    @Test("A revision that is not spoken, or a request without one, is refused with those that are")
    func unknownRevision() async throws {
        let conversation = try await Conversation(
            #"""
            {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"1900-01-01"}}}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            {"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}
            """#
        )
        #expect(try conversation.code(1) == -32022)
        #expect(try conversation.code(2) == -32602)
        #expect(try conversation.code(3) == -32602)
        let error = try #require(conversation.replies[0]["error"] as? [String: Any])
        let data = try #require(error["data"] as? [String: Any])
        #expect(data["requested"] as? String == "1900-01-01")
        #expect((data["supported"] as? [String])?.first == "2026-07-28")
    }

    @Test("There are six tools, none of which changes anything")
    func tools() async throws {
        let conversation = try await Conversation(
            Conversation.opening + #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#
        )
        let tools = try #require(try conversation.result(1)["tools"] as? [[String: Any]])
        #expect(
            tools.compactMap { $0["name"] as? String } == ["events", "state", "diff", "why", "timeline", "vintages"]
        )
        for tool in tools {
            #expect((tool["annotations"] as? [String: Any])?["readOnlyHint"] as? Bool == true)
            let schema = try #require(tool["inputSchema"] as? [String: Any])
            let properties = try #require(schema["properties"] as? [String: Any])
            #expect(schema["type"] as? String == "object" && properties["as_of"] != nil && properties["at"] != nil)
            #expect(tool["outputSchema"] != nil)
        }
    }

    @Test(
        "Every tool answers with the three clocks, ids and counts",
        arguments: [
            #""name":"events","arguments":{"actor":["usa"],"as_of":"2022-02-01","recorded":1}"#,
            #""name":"timeline","arguments":{"as_of":"2022-02-01","limit":1}"#,
            #""name":"state","arguments":{"projection":"meetings","at":"2022-02-01"}"#,
            #""name":"why","arguments":{"projection":"meetings","key":"rus:usa:2022-01-21"}"#,
            #""name":"vintages","arguments":{"projection":"meetings","key":"rus:usa:2022-01-21","along":"recorded"}"#,
            #""name":"diff","arguments":{"from":"2022-01-01","to":"2022-02-01","projection":"meetings"}"#,
        ]
    )
    func answers(call: String) async throws {
        let conversation = try await Conversation(
            Conversation.opening + #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{\#(call)}}"#
        )
        let result = try conversation.result(1)
        #expect(result["isError"] as? Bool == false)
        let answer = try #require(result["structuredContent"] as? [String: Any])
        let vantage = try #require(answer["vantage"] as? [String: Any])
        #expect(vantage["recorded"] as? Int == 1 && vantage["at"] is String && vantage["as_of"] is String)
        #expect(answer["total"] as? Int == 1 && answer["returned"] as? Int == 1)
        #expect((answer["results"] as? [Any])?.count == 1)
        let text = try #require((result["content"] as? [[String: Any]])?.first?["text"] as? String)
        let same = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(same.map { NSDictionary(dictionary: $0) } == NSDictionary(dictionary: answer))
    }

    @Test("Nothing known before the report is an answer with a note, and no error")
    func absence() async throws {
        let conversation = try await Conversation(
            Conversation.opening
                + #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"events","arguments":{"as_of":"2022-01-20"}}}"#
        )
        let answer = try #require(try conversation.result(1)["structuredContent"] as? [String: Any])
        #expect(answer["total"] as? Int == 0 && answer["note"] is String)
    }

    @Test(
        "Wrong arguments are told to the model, so that it can mend them",
        arguments: [
            #""name":"events","arguments":{"colour":"red"}"#, #""name":"events","arguments":{"at":"soon"}"#,
            #""name":"events","arguments":{"limit":0}"#, #""name":"events","arguments":{"kind":["Wishes"]}"#,
            #""name":"events","arguments":{"search":{"a":1}}"#, #""name":"state","arguments":{"projection":"weather"}"#,
            #""name":"why","arguments":{"projection":"meetings"}"#, #""name":"diff","arguments":{"from":"2022-01-01"}"#,
            #""name":"vintages","arguments":{"projection":"meetings","key":"x","along":"sideways"}"#,
        ]
    )
    func wrongArguments(call: String) async throws {
        let conversation = try await Conversation(
            Conversation.opening + #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{\#(call)}}"#
        )
        let result = try conversation.result(1)
        #expect(result["isError"] as? Bool == true)
        let text = (result["content"] as? [[String: Any]])?.first?["text"] as? String
        #expect(text?.isEmpty == false)
    }

    @Test("A line that is no message is answered with the error of JSON-RPC, and the next one is answered")
    func malformed() async throws {
        let deep = String(repeating: "[", count: 100_000)
        let long = String(repeating: "x", count: 3 << 20)
        let conversation = try await Conversation(
            Conversation.opening + """
                nonsense
                [{"jsonrpc":"2.0","id":5,"method":"ping"}]
                {"id":6,"method":"ping"}
                {"jsonrpc":"2.0","id":{},"method":"ping"}
                {"jsonrpc":"2.0","id":7,"method":"tools/call","params":[1]}
                {"jsonrpc":"2.0","id":8,"method":"tools/call","params":{"name":"delete"}}
                {"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"events","arguments":3}}
                {"jsonrpc":"2.0","id":10,"method":"resources/list"}
                \(deep)
                {"jsonrpc":"2.0","id":"\(long)","method":"ping"}
                \u{0}\u{1}

                {"jsonrpc":"2.0","id":"last","method":"ping"}
                """
        )
        let codes = conversation.replies.map { ($0["error"] as? [String: Any])?["code"] as? Int }
        #expect(
            codes == [
                nil, -32700, -32600, -32600, -32600, -32602, -32602, -32602, -32601, -32700, -32700, -32700, nil,
            ]
        )
        #expect(conversation.replies.last?["id"] as? String == "last")
        #expect(conversation.run.status == 0 && conversation.run.errors.isEmpty)
    }

    @Test("Without a log it says so and writes nothing to standard output")
    func noLog() async throws {
        let run = try await Binary().run("mcp")
        #expect(run.status == 66 && run.output.isEmpty && run.errors.contains("annals.db"))
    }
}

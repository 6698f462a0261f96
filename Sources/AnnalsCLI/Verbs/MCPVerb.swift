import Annals
import AnnalsFormats
import ArgumentParser

struct MCPVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Answer an assistant's questions over standard input and output (Model Context Protocol).",
        discussion: """
            For programs: an assistant starts it and asks by the tools events, state, diff, why, timeline and vintages.
            None of them changes the log. Speaks the protocol's revisions 2026-07-28, 2025-11-25 and 2025-06-18, and ends
            when its input does. Goes on reading what others append to the log.

              annals mcp --log crisis.db
            """
    )

    @OptionGroup var store: LogOptions

    func run() async throws {
        var session = MCPSession(try await store.inquiry(), now: Surroundings.current.now)
        var input = LineInput()
        var output = Output()
        while let line = try input.next() {
            guard let reply = await Self.reply(to: line, in: &session) else { continue }
            try output.write(reply + "\n")
            try output.flush()
        }
    }

    private static func reply(to line: LineInput.Line, in session: inout MCPSession) async -> String? {
        switch line {
        case .tooLong:
            let limit = LineInput.longest >> 20
            return RPCError(.parse, "The line is longer than \(limit) MiB, which is the most that is taken.").reply.text
        case .whole(let bytes) where bytes.allSatisfy({ $0 == 32 || (9...13).contains($0) }): return nil
        case .whole(let bytes): return await session.reply(to: bytes)
        }
    }
}

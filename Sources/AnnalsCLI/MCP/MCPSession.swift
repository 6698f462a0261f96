import Annals
import AnnalsFormats
import AnnalsModel

/// A conversation with a client of the Model Context Protocol: a reply for each line that asks for one.
///
/// Revision 2026-07-28 is answered request by request; the two before it begin with `initialize`. A client may speak
/// either to the same process.
struct MCPSession {
    private var inquiry: Inquiry
    private let now: @Sendable () -> Instant
    private var agreed: Revision?

    /// Begins with a folded log.
    init(_ inquiry: Inquiry, now: @escaping @Sendable () -> Instant) {
        self.inquiry = inquiry
        self.now = now
    }

    /// The reply to a line, on one line; nil where none is due.
    mutating func reply(to line: [UInt8]) async -> String? {
        do {
            let message = try RPCMessage(line)
            guard let id = message.id else { return nil }
            return try await reply(to: message, id: id)
        } catch let error as RPCError {
            return error.reply.text
        } catch {
            return RPCError(.failure, Complaint(error).message).reply.text
        }
    }

    private mutating func reply(to message: RPCMessage, id: JSON) async throws -> String {
        do {
            let result = try await result(of: message)
            var text = JSONText()
            text.object { text in
                text.key("jsonrpc")
                text.string("2.0")
                text.key("id")
                text.value(id)
                text.key("result")
                text.raw(result)
            }
            return text.string
        } catch var error as RPCError {
            error.id = id
            throw error
        }
    }

    private mutating func result(of message: RPCMessage) async throws -> String {
        let revision = try revision(of: message)
        switch message.method {
        case "initialize": return initialize(message).text
        case "ping" where revision.hasHandshake: return "{}"
        case "server/discover" where !revision.hasHandshake: return Self.discovery.text
        case "tools/list": return Self.tools(revision).text
        case "tools/call": return try await call(message, revision)
        default:
            throw RPCError(.method, "There is no method \(message.method.prefix(60)) here; there are tools to call.")
        }
    }

    private mutating func initialize(_ message: RPCMessage) -> JSON {
        let revision = Revision.agreed(message.params["protocolVersion"])
        agreed = revision
        return [
            "protocolVersion": .string(revision.rawValue), "capabilities": ServerCard.capabilities,
            "serverInfo": ServerCard.info, "instructions": ServerCard.instructions,
        ]
    }

    /// The revision that a request is made in.
    private func revision(of message: RPCMessage) throws(RPCError) -> Revision {
        guard let asked = message.meta("protocolVersion") else { return try handshake(message) }
        guard case .string(let name) = asked else {
            throw RPCError(.params, "The protocolVersion in _meta is no string.")
        }
        guard let revision = Revision(rawValue: name) else {
            let supported = JSON(Revision.allCases.map(\.rawValue))
            throw RPCError(
                .version,
                "Protocol revision \(name.prefix(40)) is not spoken here.",
                data: ["supported": supported, "requested": asked]
            )
        }
        if revision.hasHandshake { return try handshake(message) }
        guard case .object? = message.meta("clientCapabilities") else {
            throw RPCError(.params, "The request lacks io.modelcontextprotocol/clientCapabilities in _meta.")
        }
        return revision
    }

    private func handshake(_ message: RPCMessage) throws(RPCError) -> Revision {
        if let agreed { return agreed }
        if ["initialize", "ping"].contains(message.method) { return .handshake }
        throw RPCError(
            .params,
            "Send io.modelcontextprotocol/protocolVersion in _meta, or begin with initialize.",
            data: ["supported": JSON(Revision.allCases.map(\.rawValue))]
        )
    }
}

extension MCPSession {
    private static let hour = 3_600_000

    private static var discovery: JSON {
        complete([
            "supportedVersions": JSON(Revision.allCases.map(\.rawValue)), "capabilities": ServerCard.capabilities,
            "instructions": ServerCard.instructions, "ttlMs": .integer(hour), "cacheScope": "public",
        ])
    }

    private static func tools(_ revision: Revision) -> JSON {
        let list: JSON = ["tools": .array(Tool.all.map(\.json))]
        if revision.hasHandshake { return list }
        return complete(list.adding("ttlMs", .integer(hour)).adding("cacheScope", "public"))
    }

    /// A result as revision 2026-07-28 has it: said to be whole, and whose it is.
    private static func complete(_ result: JSON) -> JSON {
        result.adding("resultType", "complete").adding("_meta", ["io.modelcontextprotocol/serverInfo": ServerCard.info])
    }

    /// Calls a tool. What is wrong with its arguments is a result that says so, for the model to read and mend.
    private mutating func call(_ message: RPCMessage, _ revision: Revision) async throws -> String {
        guard case .string(let name)? = message.params["name"], let tool = Tool.all.first(where: { $0.name == name })
        else {
            let names = Tool.all.map(\.name).joined(separator: ", ")
            throw RPCError(.params, "There is no such tool; there are \(names).")
        }
        let arguments = message.params["arguments"] ?? [:]
        guard case .object(let fields) = arguments else {
            throw RPCError(.params, "The arguments of \(name) are no object.")
        }
        inquiry = try await inquiry.updated()
        do {
            let order = try ToolOrder(fields, of: tool, now: now(), head: inquiry.head)
            return Self.result(try await tool.answer(inquiry, order), isError: false, revision)
        } catch let error as QuestionError {
            return Self.result(error.description, isError: true, revision)
        }
    }

    private static func result(_ answer: String, isError: Bool, _ revision: Revision) -> String {
        var text = JSONText()
        text.object { text in
            text.key("content")
            text.value([["type": "text", "text": .string(answer)]])
            if !isError {
                text.key("structuredContent")
                text.raw(answer)
            }
            text.key("isError")
            text.bool(isError)
            guard !revision.hasHandshake, case .object(let fields) = complete([:]) else { return }
            for field in fields {
                text.key(field.name)
                text.value(field.value)
            }
        }
        return text.string
    }
}

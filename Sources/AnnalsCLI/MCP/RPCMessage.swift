import AnnalsFormats

/// A message of a client (JSON-RPC 2.0): a request where it has an id, else a notification.
struct RPCMessage {
    /// The id to answer under; nil for a notification.
    let id: JSON?
    let method: String
    /// The parameters; an empty object where there are none.
    let params: JSON

    /// Reads a line.
    /// - Throws: `RPCError` where it is no message.
    init(_ line: [UInt8]) throws(RPCError) {
        let json: JSON
        do throws(JSONReadingError) {
            json = try JSON(reading: line)
        } catch {
            throw RPCError(.parse, "The line cannot be read: \(error.description). Send one JSON object a line.")
        }
        guard case .object = json else {
            throw RPCError(.request, "A message is one JSON object; batches are not taken.")
        }
        id = try Self.id(json["id"])
        guard json["jsonrpc"] == "2.0", case .string(let method)? = json["method"] else {
            throw RPCError(.request, "A message needs \"jsonrpc\": \"2.0\" and a method.", id: id)
        }
        self.method = method
        params = json["params"] ?? [:]
        guard case .object = params else {
            throw RPCError(.params, "The parameters of \(method.prefix(40)) are no object.", id: id)
        }
    }

    private static func id(_ id: JSON?) throws(RPCError) -> JSON? {
        switch id {
        case nil, .integer?, .string?: return id
        default: throw RPCError(.request, "An id is a string or a whole number.")
        }
    }

    /// What the request says of itself under a key of the protocol.
    func meta(_ key: String) -> JSON? {
        params["_meta"]?["io.modelcontextprotocol/" + key]
    }
}

/// A request that cannot be answered.
struct RPCError: Error {
    /// Codes of JSON-RPC 2.0, section 5.1, and of the Model Context Protocol.
    enum Code: Int {
        case parse = -32700
        case request = -32600
        case method = -32601
        case params = -32602
        case failure = -32603
        case version = -32022
    }

    let code: Code
    let message: String
    let data: JSON?
    /// The id of the request, where it could be read.
    var id: JSON?

    init(_ code: Code, _ message: String, data: JSON? = nil, id: JSON? = nil) {
        self.code = code
        self.message = message
        self.data = data
        self.id = id
    }

    /// The reply that says so.
    var reply: JSON {
        let error: JSON = ["code": .integer(code.rawValue), "message": .string(message)]
        let whole = data.map { error.adding("data", $0) } ?? error
        let head: JSON = ["jsonrpc": "2.0"]
        return (id.map { head.adding("id", $0) } ?? head).adding("error", whole)
    }
}

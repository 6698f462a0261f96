import Annals
import AnnalsLog
import AnnalsModel
import AnnalsServer
import Foundation
import FoundationNetworking
import Logging
import Testing

/// A server on a free port of the loopback interface, over a log of its own, for the length of a test.
struct RunningServer {
    let port: Int
    let path: String
    let store: Store

    static let now = Instant(seconds: 1_646_000_000)

    /// What came back.
    struct Reply {
        let status: Int
        let headers: [String: String]
        let body: String

        func header(_ name: String) -> String? {
            headers.first { $0.key.lowercased() == name.lowercased() }?.value
        }

        /// The body as JSON.
        func object() throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
        }
    }

    /// Runs a test against a server, and stops the server.
    static func with(
        tokens: Tokens = .none,
        host: String = "127.0.0.1",
        events: Int = 7,
        configure: (inout Service.Options) -> Void = { _ in },
        _ body: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "annals-\(UUID().uuidString).db").path
        let made = try Store.open(path, for: .writing)
        for number in 0..<events { _ = try await made.log.append(try batch(number), recorded: now) }
        try made.close()
        let store = try Store.open(path, for: .reading)
        var options = Service.Options()
        options.port = 0
        options.host = host
        options.tokens = tokens
        options.writing = { try Store.open(path, for: .existing) }
        configure(&options)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let service = try await Service(store, options: options, logger: logger, now: { now })
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // A server that does not start has no port.
                defer { continuation.finish() }
                try await service.run { continuation.yield($0) }
            }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next(), "the server does not start")
            try await body(RunningServer(port: port, path: path, store: store))
            group.cancelAll()
            while (await group.nextResult()) != nil {}
        }
        try store.close()
        for name in ["", "-lock", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + name) }
    }

    /// Appends to the log beside the server.
    func append(_ number: Int) async throws {
        let log = try Store.open(path, for: .existing)
        _ = try await log.log.append(try Self.batch(number), recorded: Self.now)
        try log.close()
    }

    /// A batch of one event of its own day.
    static func batch(_ number: Int) throws -> Batch {
        let day = Day(number: 19_040 + number)
        let quote = "Report \(number): <script>alert(\(number))</script>"
        let isSanction = number % 2 == 0
        let accuser = Actor(id: "gbr/minister", name: "The minister")
        let event = Event(
            kind: try #require(Kind(rawValue: isSanction ? "SanctionsImposed" : "AccusationMade")),
            initiators: [isSanction ? Actor(id: "usa", name: "United States") : accuser],
            targets: [Actor(id: "rus", name: "Russia")],
            occurred: Occurrence(Interval(day), basis: .stated),
            evidence: Evidence(
                article: Digest(of: quote.utf8),
                sourceID: "\(number).txt",
                outlet: "Test Post",
                url: nil,
                published: Instant(endOf: day),
                quote: quote,
                span: 0..<quote.unicodeScalars.count
            ),
            method: "test"
        )
        return Batch(id: Digest(of: "\(number)".utf8), contents: [.report(event)])
    }

    /// Asks for a path and holds the answer to a status.
    func expect(
        _ status: Int,
        _ path: String,
        headers: [String: String] = [:],
        method: String = "GET",
        body: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let reply = try await get(path, headers: headers, method: method, body: body)
        #expect(reply.status == status, "\(path)", sourceLocation: sourceLocation)
    }

    /// Asks for a path.
    func get(
        _ path: String,
        headers: [String: String] = [:],
        method: String = "GET",
        body: String? = nil
    ) async throws -> Reply {
        var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
        // Tests beside this one may keep all threads of the pool that server and client share.
        request.timeoutInterval = 300
        request.httpMethod = method
        request.httpBody = body.map { Data($0.utf8) }
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await URLSession(configuration: .ephemeral).data(for: request)
        let answer = try #require(response as? HTTPURLResponse)
        let fields = answer.allHeaderFields.reduce(into: [String: String]()) { $0["\($1.key)"] = "\($1.value)" }
        return Reply(status: answer.statusCode, headers: fields, body: String(decoding: data, as: UTF8.self))
    }
}

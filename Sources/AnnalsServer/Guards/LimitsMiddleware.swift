import HTTPTypes
import Hummingbird

/// Refuses requests that are larger than any that makes sense before anything of them is read.
struct LimitsMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    /// The longest path with its query, in bytes.
    static let longestTarget = 8 << 10
    /// The largest body, in bytes.
    let largestBody: Int

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard (request.head.path ?? "").utf8.count <= Self.longestTarget else {
            throw Problem(.targetTooLong, "The address is longer than \(Self.longestTarget) bytes.")
        }
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard stated <= largestBody else { throw Problem.tooLarge(largestBody) }
        return try await next(request, context)
    }
}

extension Problem {
    static func tooLarge(_ limit: Int) -> Problem {
        Problem(.tooLarge, "The body is larger than \(limit >> 10) KiB. Send the articles in several requests.")
    }
}

extension Request {
    /// The whole body.
    /// - Throws: `Problem` where it is larger than the limit.
    func bytes(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in body {
            guard bytes.count + chunk.readableBytes <= limit else { throw Problem.tooLarge(limit) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return bytes
    }
}

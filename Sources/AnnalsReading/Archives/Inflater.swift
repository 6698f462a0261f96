import CInflate
import Foundation

/// Decompresses gzip, zlib, bare deflate and Brotli, holding no more than it is told to.
enum Inflater {
    /// Why a stream cannot be decompressed.
    enum Trouble: Error { case broken, tooLarge }

    /// Whether bytes start like gzip.
    static func isGzip(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// The whole content of compressed bytes; a stream that is cut short gives what there is of it.
    static func inflate(_ bytes: [UInt8], limit: Int) throws(Trouble) -> [UInt8] {
        do throws(Trouble) {
            return try run(bytes, raw: false, limit: limit)
        } catch {
            // Some servers send deflate without the header of zlib.
            guard error == .broken, !isGzip(bytes) else { throw error }
            return try run(bytes, raw: true, limit: limit)
        }
    }

    /// The whole content of bytes compressed with Brotli.
    static func unbrotli(_ bytes: [UInt8], limit: Int) throws(Trouble) -> [UInt8] {
        var count = 0
        guard let content = annals_unbrotli(bytes, bytes.count, limit, &count) else {
            throw count > limit ? .tooLarge : .broken
        }
        defer { free(content) }
        return Array(UnsafeBufferPointer(start: content, count: count))
    }

    private static func run(_ bytes: [UInt8], raw: Bool, limit: Int) throws(Trouble) -> [UInt8] {
        guard let stream = annals_inflater_new(raw ? 1 : 0) else { throw .broken }
        defer { annals_inflater_free(stream) }
        var content: [UInt8] = []
        var used = 0
        while true {
            let (piece, outcome) = step(stream, bytes, &used)
            content += piece
            guard content.count <= limit else { throw .tooLarge }
            if outcome == ANNALS_INFLATE_BROKEN {
                guard !content.isEmpty else { throw .broken }
                return content
            }
            if outcome == ANNALS_INFLATE_END || piece.isEmpty { return content }
        }
    }

    private static func step(
        _ stream: OpaquePointer,
        _ bytes: [UInt8],
        _ used: inout Int
    ) -> ([UInt8], annals_inflate_outcome) {
        var outcome = ANNALS_INFLATE_MORE
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
            outcome = bytes.withUnsafeBufferPointer {
                annals_inflate(stream, $0.baseAddress, $0.count, &used, buffer.baseAddress, buffer.count, &count)
            }
        }
        return (piece, outcome)
    }
}

/// Decompresses gzip chunk by chunk, so that an input of any size is read in bounded memory.
struct GzipStream: ~Copyable {
    private let stream: OpaquePointer
    private var chunk: [UInt8] = []
    private var used = 0
    private(set) var isBroken = false

    /// A stream at its start, of which some bytes were already taken; nil where memory is short.
    init?(_ taken: [UInt8]) {
        guard let stream = annals_inflater_new(0) else { return nil }
        self.stream = stream
        chunk = taken
    }

    deinit { annals_inflater_free(stream) }

    /// The next piece of content, taking compressed chunks as they are needed; nil at the end.
    mutating func next<Failure: Error>(from source: () throws(Failure) -> [UInt8]?) throws(Failure) -> [UInt8]? {
        while !isBroken {
            if used >= chunk.count {
                guard let more = try source() else { return nil }
                chunk = more
                used = 0
            }
            let (piece, outcome) = step()
            isBroken = outcome == ANNALS_INFLATE_BROKEN
            if outcome == ANNALS_INFLATE_END { used = chunk.count }
            if !piece.isEmpty { return piece }
        }
        return nil
    }

    private mutating func step() -> ([UInt8], annals_inflate_outcome) {
        var outcome = ANNALS_INFLATE_MORE
        var position = used
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
            outcome = chunk.withUnsafeBufferPointer {
                annals_inflate(stream, $0.baseAddress, $0.count, &position, buffer.baseAddress, buffer.count, &count)
            }
        }
        used = position
        return (piece, outcome)
    }
}

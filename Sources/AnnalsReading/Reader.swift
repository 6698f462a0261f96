/// Reads articles from bytes in any of the forms that articles are kept in, told apart by their content.
public struct Reader: Sendable {
    private let options: ReadingOptions

    /// A reader that knows of the articles what the options say.
    public init(options: ReadingOptions = ReadingOptions()) {
        self.options = options
    }

    /// Reads a whole input that is in memory.
    public func read(bytes: [UInt8], name: String) -> Reading {
        var reading = Reading()
        var rest: [UInt8]? = bytes
        read(
            name: name,
            next: {
                defer { rest = nil }; return rest
            },
            each: { reading.append($0) }
        )
        return reading
    }

    /// Reads an input chunk by chunk and hands out each article as it is met, so that memory is bounded by the largest
    /// document and not by the input.
    ///
    /// `next` gives the next bytes, nil at the end; what it or `each` throws ends the reading.
    public func read<Failure: Error>(
        name: String,
        next: () throws(Failure) -> [UInt8]?,
        each: (Reading.Item) throws(Failure) -> Void
    ) throws(Failure) {
        var buffer = ChunkBuffer()
        try buffer.fill(to: Form.sampleSize, from: next)
        guard Inflater.isGzip(buffer.bytes) else { return try readPlain(name: name, &buffer, next, each) }
        guard var stream = GzipStream(buffer.bytes) else {
            return try each(
                .refusal(Refusal(.unreadable, "there is no memory to decompress it; read fewer at once", name: name))
            )
        }
        let inflated: () throws(Failure) -> [UInt8]? = { () throws(Failure) -> [UInt8]? in try stream.next(from: next) }
        var content = ChunkBuffer()
        try content.fill(to: Form.sampleSize, from: inflated)
        try readPlain(name: name, &content, inflated, each)
        if stream.isBroken {
            let message = "its compressed data is broken; what stands before was read, fetch it anew for the rest"
            try each(.refusal(Refusal(.malformed, message, name: name)))
        }
    }

    private func readPlain<Failure: Error>(
        name: String,
        _ buffer: inout ChunkBuffer,
        _ next: () throws(Failure) -> [UInt8]?,
        _ each: (Reading.Item) throws(Failure) -> Void
    ) throws(Failure) {
        switch Form(of: buffer.bytes) {
        case .empty: try each(.refusal(Refusal(.empty, "it is empty; save the article anew", name: name)))
        case .lines: try readLines(name: name, &buffer, next, each)
        case .document: try readDocument(name: name, &buffer, next, each)
        case .archive:
            var queue = ByteQueue(buffer.bytes)
            try WARCReader(options: options, name: name).read(&queue, next: next, each: each)
        }
    }

    private func readDocument<Failure: Error>(
        name: String,
        _ buffer: inout ChunkBuffer,
        _ next: () throws(Failure) -> [UInt8]?,
        _ each: (Reading.Item) throws(Failure) -> Void
    ) throws(Failure) {
        guard try buffer.fill(to: options.documentLimit + 1, from: next) else {
            return try each(.refusal(.tooLarge(name, limit: options.documentLimit)))
        }
        for item in DocumentReader(options: options).read(buffer.bytes, name: name) { try each(item) }
    }

    private func readLines<Failure: Error>(
        name: String,
        _ buffer: inout ChunkBuffer,
        _ next: () throws(Failure) -> [UInt8]?,
        _ each: (Reading.Item) throws(Failure) -> Void
    ) throws(Failure) {
        let reader = JSONLineReader(options: options, name: name)
        var lines = LineBuffer(limit: options.documentLimit)
        var chunk: [UInt8]? = buffer.bytes
        while let bytes = chunk {
            for line in lines.append(bytes) { for item in reader.read(line) { try each(item) } }
            chunk = try next()
        }
        if let line = lines.finish() { for item in reader.read(line) { try each(item) } }
    }
}

/// Bytes that have been taken from an input but not yet read.
struct ChunkBuffer {
    private(set) var bytes: [UInt8] = []
    private var hasEnded = false

    /// Takes bytes until there are `count` of them; true where the input ended before.
    @discardableResult
    mutating func fill<Failure: Error>(to count: Int, from next: () throws(Failure) -> [UInt8]?) throws(Failure) -> Bool
    {
        while bytes.count < count, !hasEnded {
            guard let chunk = try next() else {
                hasEnded = true
                break
            }
            bytes += chunk
        }
        return hasEnded && bytes.count < count
    }
}

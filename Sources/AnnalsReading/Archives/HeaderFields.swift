/// The named fields above a record or a response (RFC 9110 §5), by name in lower case.
struct HeaderFields {
    private var fields: [String: String] = [:]

    subscript(name: String) -> String? {
        fields[name]
    }

    /// The most fields that are kept of one head; the lines of more are passed over.
    private static let most = 200

    /// Reads lines up to a blank one.
    static func read<Failure: Error>(
        _ queue: inout ByteQueue,
        _ next: () throws(Failure) -> [UInt8]?
    ) throws(Failure) -> HeaderFields {
        var head = HeaderFields()
        while let line = try queue.line(from: next), !line.isEmpty { head.add(line) }
        return head
    }

    private mutating func add(_ line: [UInt8]) {
        guard fields.count < Self.most, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = String(decoding: line[..<colon], as: UTF8.self).singleSpaced.lowercased()
        fields[name] = String(decoding: line[(colon + 1)...], as: UTF8.self).singleSpaced
    }
}

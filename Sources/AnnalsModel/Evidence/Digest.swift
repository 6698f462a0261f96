import Crypto

/// The SHA-256 digest (FIPS 180-4) of some content, which names it.
public struct Digest: Hashable, Comparable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// The digest of some bytes.
    public init(of content: some Sequence<UInt8>) {
        bytes = Array(SHA256.hash(data: Array(content)))
    }

    /// The digest of fields, each preceded by its length so that no two lists of fields run into one.
    public init(ofFields fields: [String]) {
        var hash = SHA256()
        for field in fields {
            let utf8 = Array(field.utf8)
            withUnsafeBytes(of: UInt64(utf8.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: utf8)
        }
        bytes = Array(hash.finalize())
    }

    /// Takes 32 bytes as a digest; nil for another count.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 hexadecimal digits; nil for anything else.
    public init?(hex: String) {
        let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard hex.utf8.count == 64, digits.count == 64 else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String {
        Self.hex(bytes)
    }

    /// The first 16 hexadecimal digits: enough to tell a log's content apart, short enough to read.
    public var short: String {
        Self.hex(bytes.prefix(8))
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Orders by time, name or bytes.
    public static func < (one: Digest, other: Digest) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }
}

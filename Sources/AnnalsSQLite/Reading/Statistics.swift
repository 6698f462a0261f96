/// What a log holds and where its bytes are.
public struct Statistics: Hashable, Sendable {
    /// A part of the file.
    public struct Part: Hashable, Sendable {
        /// The part's name, such as `facts`, `details`, `texts`, `names`, `batches`, `tail`, `file`.
        public let name: String
        /// How many bytes it takes; for a table with blobs, those of the blobs alone.
        public let bytes: Int
    }

    /// How many entries there are; also the position of the last one.
    public let entries: Int
    /// How many articles there are.
    public let articles: Int
    /// How many texts are stored.
    public let texts: Int
    /// How many remarks there are.
    public let remarks: Int
    /// How many sealed segments there are.
    public let segments: Int
    /// How many entries are in the tail, not yet sealed.
    public let tail: Int
    /// The bytes of the file with its write-ahead log, by part.
    public let parts: [Part]
    /// The hash chain's link behind the last entry, in hexadecimal digits: two logs with the same link hold the same
    /// entries. Written down elsewhere, it shows later whether the log was tampered with.
    public let link: String

    /// The bytes of an entry: all the file's, over the entries; nil for an empty log.
    public var bytesPerEntry: Double? {
        guard entries > 0, let file = parts.first(where: { $0.name == "file" }) else { return nil }
        return Double(file.bytes) / Double(entries)
    }
}

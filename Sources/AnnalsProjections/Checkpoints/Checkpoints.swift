public import AnnalsLog
import AnnalsModel

extension Archive {
    /// The version of what a checkpoint holds: it rises by hand whenever rows, keys or roles change their meaning, and
    /// by itself where the tables do that they are made by.
    public static let version = 6 << 32 | Int(tables)
    /// The name that the archive's checkpoint has in a log: it holds all projections.
    public static let checkpointName = "archive"
    /// The longest state that a log keeps: it unpacks no more, see `Frame`.
    private static let longest = 256 << 20
    /// A log of more entries has no checkpoint, which would be longer than that: an entry takes some 150 bytes of it.
    public static let mostKept = 1_600_000

    private static let sumLength = 8

    private static let tables: UInt32 = {
        let texts = ["kinds.tsv", "codes.tsv", "parties.txt", "imposers.txt"].map { Asset.text($0) }
        return UInt32(truncatingIfNeeded: Symbols.hash(texts.joined(separator: "\0").utf8))
    }()

    /// Everything that the archive holds, so that the next start need not fold the log again; nil where it is too much
    /// to keep, and of an archive of one projection.
    public var checkpoint: Checkpoint? {
        guard scope.isWhole else { return nil }
        var writer = ByteWriter()
        writer.put(UInt64.zero)
        rows.encode(into: &writer)
        encode(into: &writer)
        var state = writer.bytes
        writer = ByteWriter()  // lets go of the bytes, so that they are changed where they are
        guard state.count < Self.longest else { return nil }
        // The checksum stands first: what it does not vouch for is not read.
        let sum = Checksum.of(state.dropFirst(Self.sumLength), seed: UInt64(head))
        withUnsafeBytes(of: sum.littleEndian) { state.replaceSubrange(..<Self.sumLength, with: $0) }
        return Checkpoint(projection: Self.checkpointName, version: Self.version, position: head, state: state)
    }

    /// The archive that a checkpoint was made of; nil where it is of another version, or damaged.
    public init?(_ checkpoint: Checkpoint) {
        let bytes = checkpoint.state.dropFirst(Self.sumLength)
        var head = ByteReader(checkpoint.state.prefix(Self.sumLength))
        guard checkpoint.projection == Self.checkpointName, checkpoint.version == Self.version,
            checkpoint.position >= 0, let sum = try? head.number(UInt64.self),
            Checksum.of(bytes, seed: UInt64(checkpoint.position)) == sum
        else { return nil }
        var reader = ByteReader(bytes)
        guard let archive = try? Archive(from: &reader), reader.isAtEnd, archive.head == checkpoint.position else {
            return nil
        }
        self = archive
    }

    /// An archive of what a log holds, from its checkpoint on where the log has one of this version; a damaged one is as
    /// good as none.
    /// - Throws: what the log throws where it cannot be read.
    public init(resuming log: any EventLog) async throws {
        self = try await Self.kept(log).flatMap { Archive($0) } ?? Archive()
        if try await self.head > log.head() { self = Archive() }
        try await update(from: log)
    }

    private static func kept(_ log: any EventLog) async throws -> Checkpoint? {
        do {
            return try await log.checkpoint(of: checkpointName, version: version)
        } catch let error as LogError where error.code == .damaged || error.code == .newer {
            return nil
        }
    }

    private func encode(into writer: inout ByteWriter) {
        writer.put(filed)
        writer.put(lineages.map { UInt32($0.readings.count) })
        let readings = lineages.flatMap(\.readings)
        writer.put(readings.map(\.row))
        writer.put(readings.map(\.reported))
        writer.put(readings.map(\.position))
        clusters.encode(into: &writer)
        writer.put(UInt32(histories.count))
        for history in histories { history.encode(into: &writer) }
    }

    private init(from reader: inout ByteReader) throws(ByteReader.Damage) {
        let rows = try Rows(from: &reader)
        let filed = try reader.list(of: Int32.self)
        let lineages = try reader.lineages()
        let clusters = try Clusters(from: &reader, rows: rows.list.count)
        let histories = try reader.values { reader throws(ByteReader.Damage) in try Histories(from: &reader, rows) }
        let count = Int32(clamping: rows.list.count)
        guard histories.count == Projections.all.count, filed.allSatisfy((-1..<count).contains),
            lineages.allSatisfy({ $0.isSound(rows: count, entries: filed.count) }),
            rows.list.allSatisfy({ $0.lineage < lineages.count && $0.cluster < clusters.list.count }),
            rows.list.allSatisfy({ filed.indices.contains(Int($0.position) - 1) })
        else { throw ByteReader.Damage() }
        self.init(rows: rows, filed: filed, lineages: lineages, clusters: clusters, histories: histories)
    }
}

extension ByteReader {
    fileprivate mutating func lineages() throws(Damage) -> [Lineage] {
        let (counts, row) = (try list(of: UInt32.self), try list(of: Int32.self))
        let (reported, position) = (try list(of: Int64.self), try list(of: Int32.self))
        guard counts.reduce(0, { $0 + Int($1) }) == row.count, row.count == reported.count,
            row.count == position.count
        else { throw Damage() }
        var start = 0
        return counts.map { count in
            defer { start += Int(count) }
            return Lineage(
                readings: (start..<start + Int(count)).map {
                    Lineage.Reading(row: row[$0], reported: reported[$0], position: position[$0])
                }
            )
        }
    }
}

public import AnnalsLog
import AnnalsModel

extension Archive {
    /// The version of what a checkpoint holds; it rises whenever rows, keys or roles change their meaning.
    public static let version = 1
    /// The name that the archive's checkpoint has in a log: it holds all projections.
    public static let checkpointName = "archive"

    /// Everything that the archive holds, so that the next start need not fold the log again.
    public var checkpoint: Checkpoint {
        var writer = ByteWriter()
        rows.encode(into: &writer)
        encode(into: &writer)
        // The digest stands first: what it does not vouch for is not read.
        let state = Digest(of: writer.bytes).bytes + writer.bytes
        return Checkpoint(projection: Self.checkpointName, version: Self.version, position: head, state: state)
    }

    /// The archive that a checkpoint was made of; nil where it is of another version, or damaged.
    public init?(_ checkpoint: Checkpoint) {
        let (digest, bytes) = (Array(checkpoint.state.prefix(32)), Array(checkpoint.state.dropFirst(32)))
        guard checkpoint.projection == Self.checkpointName, checkpoint.version == Self.version,
            Digest(of: bytes).bytes == digest
        else { return nil }
        var reader = ByteReader(bytes)
        guard let archive = try? Archive(from: &reader), reader.isAtEnd, archive.head == checkpoint.position else {
            return nil
        }
        self = archive
    }

    /// An archive of what a log holds, from the log's checkpoint and what came after it where there is one.
    /// - Throws: what the log throws where it cannot be read.
    public init(resuming log: any EventLog) async throws {
        let kept = try await log.checkpoint(of: Self.checkpointName, version: Self.version)
        self = kept.flatMap { Archive($0) } ?? Archive()
        let head = try await log.head()
        if self.head > head { self = Archive() }
        try await update(from: log)
    }

    private func encode(into writer: inout ByteWriter) {
        writer.put(UInt32(filings.count))
        for filing in filings {
            writer.put(filing.row)
            writer.put(filing.root)
            writer.put(filing.reported)
        }
        writer.put(UInt32(lineages.count))
        for lineage in lineages {
            writer.put(UInt32(lineage.readings.count))
            for reading in lineage.readings {
                writer.put(reading.row)
                writer.put(reading.reported)
                writer.put(reading.position)
            }
        }
        clusters.encode(into: &writer)
        writer.put(UInt32(histories.count))
        for history in histories { history.encode(into: &writer) }
    }

    private init(from reader: inout ByteReader) throws(ByteReader.Damage) {
        let rows = try Rows(from: &reader)
        let filings = try reader.values { reader throws(ByteReader.Damage) in
            Filing(row: try reader.number(), root: try reader.number(), reported: try reader.number())
        }
        let lineages = try reader.values { reader throws(ByteReader.Damage) in
            Lineage(
                readings: try reader.values { reader throws(ByteReader.Damage) in
                    .init(row: try reader.number(), reported: try reader.number(), position: try reader.number())
                }
            )
        }
        let clusters = try Clusters(from: &reader, rows)
        let histories = try reader.values { reader throws(ByteReader.Damage) in try Histories(from: &reader, rows) }
        guard histories.count == Projections.all.count else { throw ByteReader.Damage() }
        self.init(rows: rows, filings: filings, lineages: lineages, clusters: clusters, histories: histories)
    }
}

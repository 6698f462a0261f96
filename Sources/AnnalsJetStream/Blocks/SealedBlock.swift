import AnnalsLog
import AnnalsModel

/// What one message of the stream holds: the appends that went through together, in order.
///
/// It is whole in itself: no number in it refers to anything outside. It carries the digest of the block before, so
/// that the blocks of a stream are a chain and every copy sees where it is broken.
struct SealedBlock: Hashable, Sendable {
    /// One thing that was appended.
    enum Record: Hashable, Sendable {
        case batch(Batch, recorded: Instant)
        case snapshot(Snapshot)
    }

    /// The crisis whose log it is part of.
    let crisis: String
    /// The position of its first entry, or of the next one where it has none.
    let firstPosition: Int
    /// The digest of the block before; of no bytes for the first block.
    let previous: Digest
    /// What was appended.
    let records: [Record]

    /// What the digest of the block before is where there is none.
    static let noBlock = Digest(of: [])

    /// The first block of a stream: it holds nothing, so that a sequence is never 0 where one is expected.
    static func genesis(crisis: String) -> SealedBlock {
        SealedBlock(crisis: crisis, firstPosition: 1, previous: noBlock, records: [])
    }

    /// How many entries it holds.
    var count: Int {
        records.reduce(0) { $0 + $1.count }
    }
}

extension SealedBlock.Record {
    /// How many entries it holds.
    var count: Int {
        switch self {
        case .batch(let batch, _): batch.contents.count
        case .snapshot: 0
        }
    }
}

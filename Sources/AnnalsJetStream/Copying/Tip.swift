import AnnalsLog
import AnnalsModel

/// A block as the bytes that are stored, with their digest.
struct EncodedBlock: Sendable {
    let bytes: [UInt8]
    /// The digest of the bytes: the id of the message, and what the next block names.
    let digest: Digest

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        digest = Digest(of: bytes)
    }

    init(_ block: SealedBlock) {
        self.init(BlockEncoder.bytes(of: block))
    }
}

/// How far a copy has come in the stream.
struct Tip: Hashable, Sendable {
    /// The sequence of the last block that is copied; 0 for none.
    var sequence: UInt64 = 0
    /// The digest of that block.
    var digest = SealedBlock.noBlock
    /// The position of the last entry up to there.
    var position = 0
}

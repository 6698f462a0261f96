import AnnalsLog
import AnnalsModel

/// The last blocks that a copy has taken in, kept beside its entries as checkpoints: they say how far it has come, and
/// can be offered again to a cluster that has lost them.
struct KeptBlocks: Sendable {
    /// How many are kept.
    static let capacity: UInt64 = 512
    private static let version = 1

    let copy: any EventLog

    /// Keeps a block in the place of the one that has become the oldest.
    func keep(_ block: EncodedBlock, _ tip: Tip) async throws {
        var state = ByteWriter()
        state.number(tip.sequence)
        state.append(block.bytes)
        let name = Self.name(tip.sequence)
        try await copy.save(
            Checkpoint(projection: name, version: Self.version, position: tip.position, state: state.bytes)
        )
    }

    /// The kept block of a sequence, with how far the copy was with it; nil where it is not kept.
    func block(at sequence: UInt64) async throws -> (block: EncodedBlock, tip: Tip)? {
        guard let slot = try await slot(Self.name(sequence)), slot.sequence == sequence else { return nil }
        let block = EncodedBlock(Array(slot.bytes))
        return (block, Tip(sequence: sequence, digest: block.digest, position: slot.position))
    }

    /// The block that was kept last, with how far the copy was with it; nil where none is.
    func last() async throws -> (block: EncodedBlock, tip: Tip)? {
        var last: UInt64 = 0
        for number in 1...Self.capacity {
            guard let slot = try await slot(Self.name(number)) else { break }
            last = max(last, slot.sequence)
        }
        return try await block(at: last)
    }

    private func slot(_ name: String) async throws -> (sequence: UInt64, position: Int, bytes: ArraySlice<UInt8>)? {
        guard let checkpoint = try await copy.checkpoint(of: name, version: Self.version) else { return nil }
        var state = ByteReader(checkpoint.state)
        return (try state.number(), checkpoint.position, try state.take(state.left))
    }

    private static func name(_ sequence: UInt64) -> String {
        "cluster block \(sequence % capacity)"
    }
}

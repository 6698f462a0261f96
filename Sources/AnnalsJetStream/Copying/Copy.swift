import AnnalsLog
import AnnalsModel

/// The local copy of a crisis' log, taken in block by block. It says where the chain is broken, and takes nothing in
/// behind a break.
struct Copy: Sendable {
    let crisis: String
    let log: any EventLog
    private let kept: KeptBlocks

    init(_ log: any EventLog, crisis: String) {
        self.crisis = crisis
        self.log = log
        kept = KeptBlocks(copy: log)
    }

    /// Finds out how far it has come. The last block is taken in again, for the process may have ended in it.
    func open() async throws -> Tip {
        let last = try await kept.last()
        if let last { _ = try await append(try decoded(last.block, sequence: last.tip.sequence)) }
        let tip = last?.tip ?? Tip()
        // A log that was written to by other ways than the cluster is no copy.
        guard try await log.head() == tip.position else { throw LogError.fork(crisis, position: tip.position + 1) }
        return tip
    }

    /// Takes in the block behind a tip; returns the next tip, and a receipt for each of the block's records.
    ///
    /// It is kept before its entries are appended: so a copy never holds entries that it could not offer again.
    func take(_ block: EncodedBlock, behind tip: Tip) async throws -> (tip: Tip, receipts: [Receipt]) {
        let sequence = tip.sequence + 1
        let content = try decoded(block, sequence: sequence)
        guard content.previous == tip.digest, content.firstPosition == tip.position + 1 else {
            throw LogError.brokenChain(crisis, sequence: sequence, position: tip.position)
        }
        let next = Tip(sequence: sequence, digest: block.digest, position: tip.position + content.count)
        try await kept.keep(block, next)
        return (next, try await append(content))
    }

    /// A block up to the tip, as it was taken in, with how far the copy was with it.
    func block(at sequence: UInt64, of tip: Tip) async throws -> (block: EncodedBlock, tip: Tip) {
        if let kept = try await kept.block(at: sequence) { return kept }
        throw LogError.lostBlocks(crisis, sequence: sequence, tip: tip)
    }

    private func decoded(_ block: EncodedBlock, sequence: UInt64) throws -> SealedBlock {
        let content = try BlockDecoder.block(block.bytes, what: "Block \(sequence) of the crisis \(crisis)")
        guard content.crisis == crisis else { throw LogError.otherCrisis(content.crisis, instead: crisis) }
        return content
    }

    private func append(_ block: SealedBlock) async throws -> [Receipt] {
        var receipts: [Receipt] = []
        var next = block.firstPosition
        for record in block.records {
            let receipt = try await append(record, at: next)
            guard receipt.positions == next..<next + record.count else {
                throw LogError.fork(crisis, position: next)
            }
            receipts.append(receipt)
            next += record.count
        }
        return receipts
    }

    private func append(_ record: SealedBlock.Record, at position: Int) async throws -> Receipt {
        switch record {
        case .batch(let batch, let recorded):
            return try await log.append(batch, recorded: recorded)
        case .snapshot(let snapshot):
            try await log.save(snapshot)
            return Receipt(positions: position..<position, isRepeat: false)
        }
    }
}

extension LogError {
    static func brokenChain(_ crisis: String, sequence: UInt64, position: Int) -> LogError {
        LogError(
            .forked,
            "Block \(sequence) of the crisis \(crisis) does not follow what this copy holds up to position \(position).",
            advice: "Somebody lost blocks, or this copy is of another cluster. Compare `annals stats` of the copies; "
                + "make this one anew from an empty --log where the others agree with the cluster."
        )
    }

    static func lostBlocks(_ crisis: String, sequence: UInt64, tip: Tip) -> LogError {
        LogError(
            .forked,
            "The cluster has lost blocks \(sequence) to \(tip.sequence) of the crisis \(crisis), which are too many "
                + "for this copy to offer them again.",
            advice: "This copy still holds every entry up to position \(tip.position): export it, or restore the "
                + "cluster's stream from a backup."
        )
    }

    static func fork(_ crisis: String, position: Int) -> LogError {
        LogError(
            .forked,
            "From position \(position) on this log holds entries that the crisis \(crisis) on the cluster does not.",
            advice: "Something was written to it without --cluster. Start from an empty --log, and bring those entries "
                + "in through the cluster."
        )
    }

    static func otherCrisis(_ found: String, instead crisis: String) -> LogError {
        LogError(
            .forked,
            "The log is a copy of the crisis \(found), not of \(crisis).",
            advice: "Give the right --crisis, or another --log."
        )
    }
}

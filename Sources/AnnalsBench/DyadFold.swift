import AnnalsLog
import AnnalsModel

/// A projection in the peers' terms: for each pair of actor and target the number of events, the last day and a sum of
/// weights; the forces sent less those withdrawn; the entities sanctioned less those released.
struct DyadFold {
    struct Pair {
        var events: Int32 = 0
        var last = Int32.min
        var tension: Int32 = 0
        var forces: Double = 0
        var sanctions: Double = 0
    }

    /// The columns that it folds.
    static let columns: Block.Columns = [.parties, .occurred, .magnitude]

    private var pairs = PairTable(Pair())
    private let weights: [Int32]
    private let forces: [Double]
    private let sanctions: [Double]

    init() {
        let kinds = Ontology.shared.kinds
        weights = kinds.map { Int32($0.entry.codes.goldstein.rounded()) }
        forces = kinds.map { $0.rawValue == "TroopsDeployed" ? 1 : $0.rawValue == "TroopsWithdrawn" ? -1 : 0 }
        sanctions = kinds.map { $0.rawValue == "SanctionsImposed" ? 1 : $0.rawValue == "SanctionsLifted" ? -1 : 0 }
    }

    mutating func fold(_ block: Block, _ names: Names) {
        pairs.widen(names)
        for row in 0..<block.count {
            guard let slot = pairs.slot(block, row) else { continue }
            let kind = Int(block.kind[row])
            pairs[slot].events += 1
            pairs[slot].last = max(pairs[slot].last, block.occurred.earliest[row])
            pairs[slot].tension += weights[kind]
            if forces[kind] != 0 {
                pairs[slot].forces = max(0, pairs[slot].forces + forces[kind] * block.magnitude.value[row])
            }
            if sanctions[kind] != 0 {
                pairs[slot].sanctions = max(0, pairs[slot].sanctions + sanctions[kind] * block.magnitude.value[row])
            }
        }
    }

    /// How many pairs have events, and how many events they have.
    var summary: (pairs: Int, events: Int) {
        let used = pairs.values.filter { $0.events > 0 }
        return (used.count, used.reduce(0) { $0 + Int($1.events) })
    }
}

import AnnalsLog
import AnnalsModel

/// Which projections an archive folds, and the kinds of events that it takes for them.
struct Scope: Sendable {
    /// All projections.
    static let everything = Scope(projections: Projections.all.map { _ in true }, kinds: nil)

    /// By the number of the projection, whether it is folded.
    let projections: [Bool]
    /// By the number of the kind, whether it is taken; nil where all are.
    private let kinds: [Bool]?

    private init(projections: [Bool], kinds: [Bool]?) {
        self.projections = projections
        self.kinds = kinds
    }

    /// One projection. What it answers hangs on no event of another kind: happenings are of one kind.
    init(_ projection: Int) {
        let kinds = Numbering.kinds.indices.map { Projections.touched(by: UInt16($0)).contains(projection) }
        self.init(projections: Projections.all.indices.map { $0 == projection }, kinds: kinds)
    }

    var isWhole: Bool { kinds == nil }

    func takes(kind: UInt16) -> Bool { kinds?[Int(kind)] ?? true }

    /// What lets its entries through, and every amendment.
    var filter: Filter {
        guard let kinds else { return .everything }
        return Filter(kinds: Set(zip(Numbering.kinds, kinds).filter(\.1).map(\.0)))
    }

    /// What lets only amendments through.
    static let amendments = Filter(kinds: [])
}

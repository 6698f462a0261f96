/// A module that folds events into one kind of state.
public struct Projection: Sendable {
    let fold: any Fold

    /// Its name, such as `relations`.
    public var name: String { fold.name }
    /// What it folds, in a sentence.
    public var summary: String { fold.summary }
    /// How it decides between conflicting reports: the name of the policy and what it does.
    public var policy: String { fold.policy }

    /// How many of the kinds of events it folds, from 0 to 1.
    public var share: Double {
        let kinds = Numbering.kinds.indices
        return Double(kinds.count { fold.folds(kind: UInt16($0)) }) / Double(kinds.count)
    }

    /// A value in a line, without its key.
    public func headline(_ value: Value) -> String { fold.headline(value) }
}

/// Every projection there is.
public enum Projections {
    /// In the order in which they are shown.
    public static let all: [Projection] = folds.map(Projection.init)

    /// The projection of a name; nil where there is none such.
    public static func named(_ name: String) -> Projection? {
        all.first { $0.name == name }
    }

    /// The projections that a kind can touch.
    static func touched(by kind: UInt16) -> [Int] { byKind[Int(kind)] }

    private static let byKind = Numbering.kinds.indices.map { kind in
        folds.indices.filter { folds[$0].folds(kind: UInt16(kind)) }
    }

    private static let folds: [any Fold] = [
        Relations(), Regions(), Forces(), Losses(), Sanctions(), Meetings(), Agreements(), Prisoners(), Aid(),
        Offices(),
        Escalation(),
    ]
}

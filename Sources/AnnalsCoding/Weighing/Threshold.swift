/// From which odds on a candidate is kept, in the units of `ClueWeights`.
package enum Threshold {
    /// Where no rule objects.
    package static let least = -400
    /// Where a rule objects.
    package static let leastDespiteObjection = 600
    /// How far below it may lie before it is known how sure its sides are.
    static let allowance = 800

    /// Where some rules object, or none.
    static func least(_ objections: [Objection]) -> Int {
        objections.isEmpty ? least : leastDespiteObjection
    }
}

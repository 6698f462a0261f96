/// From which odds on a candidate is kept, in the units of `ClueWeights`.
package enum Threshold {
    /// Where no rule objects.
    package static let least = -400
    /// Where a rule objects.
    package static let leastDespiteObjection = 800
}

/// Why an answer differs between two vantages.
public enum Cause: String, CaseIterable, Sendable {
    /// Days went by in which something happened.
    case worldMoved = "world_moved"
    /// More reports are known of days that both look at, or fewer where the later question looks back.
    case weLearned = "we_learned"
    /// Reports that were known are read otherwise: corrected or retracted.
    case weCorrected = "we_corrected"
}

/// One change of one value with one cause. A value that changed for several causes has a change for each, one after the
/// other: what was before the second is what was after the first.
public struct Change: Hashable, Sendable {
    /// One field of the value.
    public struct Part: Hashable, Sendable, CustomStringConvertible {
        /// The field's name.
        public let name: String
        /// What it was; nil where the value was not there.
        public let before: Field?
        /// What it is; nil where the value is gone.
        public let after: Field?

        /// The field with what it was and is, a list by what came and went: `status scheduled → cancelled`.
        public var description: String {
            guard case .list(let old)? = before, case .list(let new)? = after else {
                return "\(name) \(before ?? .absent) → \(after ?? .absent)"
            }
            let came = new.filter { !old.contains($0) }.map { "+ \($0)" }
            let went = old.filter { !new.contains($0) }.map { "- \($0)" }
            return ([name] + went + came).joined(separator: " ")
        }

        /// What differs between two values, in the fixed order of their fields.
        public static func parts(from before: Value?, to after: Value?) -> [Part] {
            let names = (before?.names ?? []) + (after?.names ?? []).filter { before?[$0] == nil }
            return names.compactMap { name in
                let (old, new) = (before?[name], after?[name])
                return old == new ? nil : Part(name: name, before: old, after: new)
            }
        }
    }

    /// The projection's name.
    public let projection: String
    /// The value's key.
    public let key: String
    /// Why it changed.
    public let cause: Cause
    /// The value before; nil where there was none.
    public let before: Value?
    /// The value after; nil where there is none.
    public let after: Value?
    /// The positions of the entries that made the change, ascending.
    public let positions: [Int]

    /// The fields that changed, in their fixed order.
    public var parts: [Part] { Part.parts(from: before, to: after) }

    /// The change in a line: `+ usa:rus in_force yes`, `~ rus:usa:2022-02-24 status scheduled → cancelled`.
    public var headline: String {
        let fold = Projections.named(projection)?.fold
        switch (before, after) {
        case (nil, let after?): return "+ \(key) \(fold?.headline(after) ?? after.description)"
        case (let before?, nil): return "- \(key) \(fold?.headline(before) ?? before.description)"
        default:
            let plain = parts.filter { fold?.details.contains($0.name) != true }
            return "~ \(key) " + (plain.isEmpty ? parts : plain).map(\.description).joined(separator: "; ")
        }
    }
}

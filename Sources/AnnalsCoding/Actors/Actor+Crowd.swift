import AnnalsModel

extension Actor {
    /// What it is within its state: `civilians` of `ukr/civilians`; the whole id where it has no state.
    var part: String {
        id.split(separator: "/").last.map(String.init) ?? id
    }

    /// The people or the forces of a state, and nobody in particular.
    var isCrowd: Bool {
        ["/armed-forces", "/civilians", "/public"].contains { id.hasSuffix($0) }
    }
}

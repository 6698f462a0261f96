import AnnalsModel

extension Actor {
    /// The people or the forces of a state, and nobody in particular.
    var isCrowd: Bool {
        ["/armed-forces", "/civilians", "/public"].contains { id.hasSuffix($0) }
    }
}

import AnnalsModel

extension Actor {
    /// What it is within its state: `civilians` of `ukr/civilians`; the whole id where it has no state.
    var part: String {
        id.split(separator: "/").last.map(String.init) ?? id
    }

    /// The same people as those of a state; `named` is what to show for it.
    func given(to state: String, named name: String?) -> Actor {
        Actor(id: state + "/" + part, name: (name ?? state) + " " + part, asWritten: asWritten)
    }

    /// Whether the words for it have a name in them: "Syrian refugees", and not "two refugees".
    var isWrittenByName: Bool {
        (asWritten ?? name).contains { $0.isUppercase }
    }

    /// The people or the forces of a state, and nobody in particular.
    var isCrowd: Bool {
        ["/armed-forces", "/civilians", "/public"].contains { id.hasSuffix($0) }
    }
}

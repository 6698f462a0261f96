import AnnalsModel

extension [Actor] {
    /// The states that they belong to, each once, in order.
    var states: [String] {
        reduce(into: []) { if !$0.contains($1.state) { $0.append($1.state) } }
    }

    /// Whether one of some others is among them.
    func share(with others: [Actor]) -> Bool {
        contains { one in others.contains { $0.id == one.id } }
    }
}

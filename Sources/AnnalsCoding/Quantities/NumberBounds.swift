internal import AnnalsModel

/// A number with the least and the most that its words allow.
struct NumberBounds: Hashable, Sendable {
    var value: Double
    var low: Double?
    var high: Double?
    var qualifier: Magnitude.Qualifier

    /// Exactly this.
    init(_ value: Double) {
        self.value = value
        low = value
        high = value
        qualifier = .exact
    }

    /// At least this: "thousands".
    init(atLeast value: Double, high: Double? = nil) {
        self.value = value
        low = value
        self.high = high
        qualifier = .atLeast
    }

    /// Between two numbers; the one to show is their middle.
    init(from low: Double, to high: Double) {
        value = (low + high) / 2
        self.low = low
        self.high = high
        qualifier = low == high ? .exact : .range
    }

    /// The number under a hedge. "About" allows a tenth to each side and "nearly" a tenth below.
    func hedged(_ hedge: Magnitude.Qualifier) -> NumberBounds {
        guard qualifier == .exact || qualifier == .atLeast && hedge == .about else { return self }
        if qualifier == .atLeast { return self }
        var hedged = self
        hedged.qualifier = hedge
        switch hedge {
        case .about: (hedged.low, hedged.high) = (value * 9 / 10, value * 11 / 10)
        case .nearly: hedged.low = value * 9 / 10
        case .atLeast: hedged.high = nil
        case .atMost: hedged.low = nil
        case .exact, .range: break
        }
        return hedged
    }

    /// Both ends and the value times a factor.
    func times(_ factor: Double) -> NumberBounds {
        var product = self
        product.value *= factor
        product.low = low.map { $0 * factor }
        product.high = high.map { $0 * factor }
        return product
    }
}

/// Random numbers from a seed, the same on every machine (SplitMix64; Steele, Lea and Flood 2014).
public struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts from a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }

    /// A number of a range.
    public mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }

    /// A number from zero to one below a bound.
    public mutating func below(_ bound: Int) -> Int { number(0..<bound) }

    /// True once in so many times.
    public mutating func once(in times: Int) -> Bool { below(times) == 0 }

    /// True in so many of a hundred times.
    public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of some values.
    public mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

/// Draws numbers by weight.
struct Sampler {
    private let sums: [Float]

    init(weights: [Float]) {
        var total: Double = 0
        let all = weights.reduce(Double(0)) { $0 + Double($1) }
        sums = weights.map {
            total += Double($0)
            return Float(total / all)
        }
    }

    /// The number at a point in 0..<1.
    func draw(_ point: Float) -> Int32 {
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > point { high = middle } else { low = middle + 1 }
        }
        return Int32(low)
    }
}

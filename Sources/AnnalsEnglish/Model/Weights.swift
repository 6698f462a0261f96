internal import CEnglish

/// A matrix of 8-bit weights, packed for the kernels.
struct Weights: Sendable {
    let rows: Int
    let columns: Int
    private let packed: [Int8]
    private let start: [Int32]

    init(_ matrix: [Int8], columns: Int) {
        self.columns = columns
        rows = columns > 0 ? matrix.count / columns : 0
        var packed = [Int8](repeating: 0, count: english_packed_size(Int32(rows), Int32(columns)))
        var start = [Int32](repeating: 0, count: columns)
        english_pack(&packed, &start, matrix, Int32(rows), Int32(columns))
        self.packed = packed
        self.start = start
    }

    /// A matrix whose columns are rows of activations.
    init(states: [UInt8], count: Int, width: Int, columns: Int) {
        precondition(states.count >= count * width && columns >= count)
        rows = width
        self.columns = columns
        var packed = [Int8](repeating: 0, count: english_packed_size(Int32(width), Int32(columns)))
        var start = [Int32](repeating: 0, count: columns)
        english_pack_states(&packed, &start, states, Int32(count), Int32(width), Int32(columns))
        self.packed = packed
        self.start = start
    }

    /// Sets or adds to the sums the product of `count` rows of activations with the matrix.
    func multiply(_ states: [UInt8], count: Int, into sums: inout [Int32], adding: Bool = false) {
        precondition(states.count >= count * rows && sums.count >= count * columns)
        english_multiply(
            &sums,
            states,
            Int32(rows),
            Int32(count),
            packed,
            start,
            Int32(rows),
            Int32(columns),
            adding ? 1 : 0
        )
    }

    /// Runs the recurrence whose weights these are over the words; each state has `stride` bytes, this side's at
    /// `offset`.
    func recur(
        _ sums: inout [Int32],
        _ group: LockStep,
        isReverse: Bool,
        scaling: Scaling,
        into states: inout [UInt8],
        stride: Int,
        offset: Int
    ) {
        precondition(
            states.count >= group.rows * stride && sums.count >= group.rows * columns && offset + rows <= stride
        )
        var cells = [Float](repeating: 0, count: group.sentences.count * rows)
        states.withUnsafeMutableBufferPointer { states in
            guard let base = states.baseAddress else { return }
            english_recur(
                base + offset,
                Int32(stride),
                &sums,
                &cells,
                group.firsts,
                Int32(group.steps),
                Int32(rows),
                isReverse ? 1 : 0,
                packed,
                start,
                scaling.scales,
                scaling.bias
            )
        }
    }
}

/// What turns the sums of a layer to values: one scale and one bias a column.
struct Scaling: Sendable {
    let scales: [Float]
    let bias: [Float]

    /// The scales of weights, for the steps of activations.
    init(scales: [Float], bias: [Float]) {
        self.scales = scales.map { $0 / Activation.steps }
        self.bias = bias.isEmpty ? Array(repeating: 0, count: scales.count) : bias
    }

    /// The bent sums as activations.
    func bend(_ sums: [Int32], count: Int, into states: inout [UInt8]) {
        precondition(sums.count >= count * scales.count && states.count >= count * scales.count)
        english_bend(&states, sums, Int32(count), Int32(scales.count), scales, bias)
    }

    /// The best of the first `classes` columns for each row of sums.
    func best(_ sums: [Int32], count: Int, classes: Int) -> [Int32] {
        precondition(sums.count >= count * scales.count && classes <= scales.count)
        var best = [Int32](repeating: 0, count: count)
        english_best(&best, sums, Int32(count), Int32(scales.count), Int32(classes), scales, bias)
        return best
    }

    /// The sums as values.
    func values(_ sums: [Int32], count: Int) -> [Float] {
        let width = scales.count
        precondition(sums.count >= count * width)
        return [Float](unsafeUninitializedCapacity: count * width) { values, used in
            english_scale(values.baseAddress, sums, Int32(count), Int32(width), scales, bias)
            used = count * width
        }
    }

    /// The sums, to each row of which one of the rows of values is added, bent, as activations.
    func bent(_ sums: [Int32], adding rows: [Int], of values: [Float]) -> [UInt8] {
        let width = scales.count
        precondition(sums.count >= rows.count * width && rows.allSatisfy { ($0 + 1) * width <= values.count })
        return [UInt8](unsafeUninitializedCapacity: rows.count * width) { states, used in
            let rows = rows.map(Int32.init)
            english_bend_joined(states.baseAddress, sums, Int32(rows.count), Int32(width), scales, bias, rows, values)
            used = rows.count * width
        }
    }
}

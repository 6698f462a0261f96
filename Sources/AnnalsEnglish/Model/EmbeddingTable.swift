internal import CEnglish

/// A vector for each of many words, or of the rows that their parts fall on.
struct EmbeddingTable: Sendable {
    let width: Int
    private let values: [Int8]

    init(_ values: [Int8], width: Int) {
        self.values = values
        self.width = width
    }

    /// Puts a row among the states, as activations; a row that the table lacks leaves them as they are.
    func look(up row: Int, into states: inout [UInt8], at column: Int) {
        guard row >= 0, (row + 1) * width <= values.count, column + width <= states.count else { return }
        let width = width
        values.withUnsafeBufferPointer { values in
            states.withUnsafeMutableBufferPointer { states in
                guard let from = values.baseAddress, let to = states.baseAddress else { return }
                english_look_up(to + column, from + row * width, Int32(width))
            }
        }
    }
}

/// The words with an embedding of their own, by hash; open addressing.
struct Vocabulary: Sendable {
    private let keys: [UInt32]
    private let slots: [Int32]

    init(keys: [UInt32]) {
        var size = 16
        while size < keys.count * 3 { size *= 2 }
        var slots = [Int32](repeating: 0, count: size)
        for (index, key) in keys.enumerated() {
            var slot = Int(key) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index + 1)
        }
        self.keys = keys
        self.slots = slots
    }

    /// The row of a word in the embedding table; 0 for any other word.
    func row(_ key: UInt32) -> Int32 {
        var slot = Int(key) & (slots.count - 1)
        while slots[slot] != 0 {
            let row = slots[slot]
            if keys[Int(row) - 1] == key { return row }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }
}

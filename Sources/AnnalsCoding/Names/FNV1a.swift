/// FNV-1a (Fowler, Noll, Vo), 64 bits: a hash that is the same on every machine and in every run.
struct FNV1a: Hashable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds a byte or a scalar.
    mutating func add(_ unit: UInt32) {
        value = (value ^ UInt64(unit)) &* 0x0000_0100_0000_01b3
    }

    /// Adds bytes in their order.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        var sum = self
        // Texts lie in memory in one piece, through which a plain loop runs far faster than their own iterator.
        let isAdded: Void? = bytes.withContiguousStorageIfAvailable { for byte in $0 { sum.add(UInt32(byte)) } }
        if isAdded == nil { for byte in bytes { sum.add(UInt32(byte)) } }
        self = sum
    }
}

/// Numbers strings from 1 in the order in which they are added, and finds their numbers again.
///
/// Strings are the same where their bytes are: unlike `==`, which takes two spellings of a letter (é, and e with an
/// accent) for one. What is kept of them is their hash, in a table of open addressing (Knuth, The Art of Computer
/// Programming, section 6.4) that is at most half full; who uses it keeps the strings.
struct StringTable: Sendable {
    /// Nobody outside knows which strings get in each other's way.
    private static let seed = UInt64.random(in: .min ... .max)

    /// What stands in each place of the table: the upper half of a string's hash, and its number; 0 where nothing does.
    private var places = [UInt64](repeating: 0, count: 16)
    /// The hash of each number, from 1.
    private var hashes: [UInt64] = []

    static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
        Checksum.of(UnsafeRawBufferPointer(utf8), seed: seed)
    }

    /// The number of a string by its hash; what may have the same hash is asked whether it is the same string.
    func number(_ hash: UInt64, isSame: (UInt32) -> Bool) -> UInt32? {
        var place = home(hash)
        while places[place] > 0 {
            let number = UInt32(truncatingIfNeeded: places[place])
            if (places[place] ^ hash) >> 32 == 0, isSame(number) { return number }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    /// Gives the next number to a string that has none.
    mutating func add(_ hash: UInt64) -> UInt32 {
        hashes.append(hash)
        if hashes.count * 2 > places.count { spread(over: places.count * 2) } else { put(UInt32(hashes.count)) }
        return UInt32(hashes.count)
    }

    /// Makes room for so many strings in all.
    mutating func reserve(_ count: Int) {
        hashes.reserveCapacity(count)
        var room = places.count
        while count * 2 > room { room *= 2 }
        if room > places.count { spread(over: room) }
    }

    /// Takes back the numbers above one.
    mutating func truncate(to count: Int) {
        guard count < hashes.count else { return }
        hashes.removeLast(hashes.count - count)
        spread(over: places.count)
    }

    private mutating func spread(over count: Int) {
        places = [UInt64](repeating: 0, count: count)
        for number in hashes.indices { put(UInt32(number) + 1) }
    }

    private mutating func put(_ number: UInt32) {
        let hash = hashes[Int(number) - 1]
        var place = home(hash)
        while places[place] > 0 { place = (place + 1) & (places.count - 1) }
        places[place] = hash & ~0xFFFF_FFFF | UInt64(number)
    }

    private func home(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash) & (places.count - 1)
    }
}

extension String {
    /// Whether it has the same bytes.
    func isSame(as other: String) -> Bool {
        withBytes { one in other.withBytes { one.isSame(as: $0) } }
    }

    /// Lends its bytes out where they stand. `withUTF8` would do so from a copy alone, which holds on to the string.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether there are the same bytes, compared by eight.
    func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (one, other) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        var offset = 0
        while offset + 8 <= count {
            let word = one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard word == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
            offset += 8
        }
        while offset < count {
            guard one[offset] == other[offset] else { return false }
            offset += 1
        }
        return true
    }
}

extension String? {
    /// Whether it has the same bytes, or neither is there.
    func isSame(as other: String?) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return self.isSame(as: other)
    }
}

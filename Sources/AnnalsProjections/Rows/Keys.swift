/// A few numbers that something is looked up by.
protocol Mixing: Equatable {
    /// The numbers in one, as evenly spread as can be had quickly.
    var mixed: UInt64 { get }
}

/// Numbers keys from 0 in the order in which they are first met, and finds their numbers again: a table of open
/// addressing (Knuth, The Art of Computer Programming, section 6.4) that is at most half full.
struct Keys<Key: Mixing & Sendable>: Sendable {
    private(set) var list: [Key] = []
    /// The number that stands in each place of the table; -1 where none does.
    private var places = [Int32](repeating: -1, count: 16)

    var count: Int { list.count }

    /// The number of a key that was met; nil for others.
    func number(of key: Key) -> Int? {
        let number = places[place(of: key)]
        return number < 0 ? nil : Int(number)
    }

    /// The number of a key, the next one where it is new.
    mutating func number(for key: Key) -> Int {
        let place = place(of: key)
        if places[place] >= 0 { return Int(places[place]) }
        list.append(key)
        places[place] = Int32(list.count - 1)
        if list.count * 2 > places.count { spread() }
        return list.count - 1
    }

    private func place(of key: Key) -> Int {
        var place = Int(truncatingIfNeeded: Spread.of(key.mixed)) & (places.count - 1)
        while places[place] >= 0, list[Int(places[place])] != key { place = (place + 1) & (places.count - 1) }
        return place
    }

    private mutating func spread() {
        places = [Int32](repeating: -1, count: places.count * 2)
        for number in list.indices { places[place(of: list[number])] = Int32(number) }
    }
}

private enum Spread {
    /// Nobody outside knows which keys get in each other's way.
    private static let seed = UInt64.random(in: .min ... .max)

    /// The finaliser of MurmurHash3 (Appleby 2011): every bit of the number takes part in every bit of the result.
    static func of(_ number: UInt64) -> UInt64 {
        var number = number ^ seed
        number = (number ^ number >> 33) &* 0xff51_afd7_ed55_8ccd
        number = (number ^ number >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return number ^ number >> 33
    }
}

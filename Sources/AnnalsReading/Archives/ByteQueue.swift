/// Bytes taken from an input in chunks and handed out in lines and counts.
struct ByteQueue {
    private var bytes: [UInt8]
    private var start = 0

    /// A queue that holds what was already taken.
    init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// The longest line that is kept; what is longer is cut here.
    private static let longestLine = 1 << 16

    /// Whether another chunk came.
    private mutating func more<Failure: Error>(_ next: () throws(Failure) -> [UInt8]?) throws(Failure) -> Bool {
        guard let chunk = try next() else { return false }
        if start > 1 << 20 || start == bytes.count {
            bytes.removeFirst(start)
            start = 0
        }
        bytes += chunk
        return true
    }

    /// The bytes up to a line break, without it; nil at the end.
    mutating func line<Failure: Error>(from next: () throws(Failure) -> [UInt8]?) throws(Failure) -> [UInt8]? {
        var searched = start
        while true {
            if let end = bytes[searched...].firstIndex(of: 10) {
                let line = bytes[start..<end]
                start = end + 1
                return Array(line.last == 13 ? line.dropLast() : line)
            }
            let held = bytes.count - start
            if held >= Self.longestLine { return take(held) }
            if try !more(next) { return held == 0 ? nil : take(held) }
            searched = start + held
        }
    }

    /// The next `count` bytes, fewer at the end.
    mutating func take<Failure: Error>(
        _ count: Int,
        from next: () throws(Failure) -> [UInt8]?
    ) throws(Failure) -> [UInt8] {
        while bytes.count - start < count, try more(next) {}
        return take(min(count, bytes.count - start))
    }

    /// Leaves out the next `count` bytes without holding them.
    mutating func skip<Failure: Error>(_ count: Int, from next: () throws(Failure) -> [UInt8]?) throws(Failure) {
        var left = count
        while true {
            let step = min(left, bytes.count - start)
            start += step
            left -= step
            guard left > 0, try more(next) else { return }
        }
    }

    private mutating func take(_ count: Int) -> [UInt8] {
        defer { start += count }
        return Array(bytes[start..<(start + count)])
    }
}

/// A line of an input, or word that it is too long to be kept.
public struct InputLine: Sendable {
    /// From 1.
    public let number: Int
    /// Nil where the line is longer than the limit.
    public let bytes: [UInt8]?
}

/// Cuts chunks of bytes into lines, holding no more than one line of at most `limit` bytes.
public struct LineBuffer: Sendable {
    let limit: Int
    private var held: [UInt8] = []
    private var isOverlong = false
    private var number = 1

    /// Makes an empty one.
    public init(limit: Int) {
        self.limit = limit
    }

    /// Takes a chunk and gives the lines that it ends.
    public mutating func append(_ chunk: [UInt8]) -> [InputLine] {
        var lines: [InputLine] = []
        var rest = chunk[...]
        while let end = rest.firstIndex(of: 10) {
            hold(rest[..<end])
            lines.append(cut())
            rest = rest[(end + 1)...]
        }
        hold(rest)
        return lines
    }

    /// The last line, where no line break ends it.
    public mutating func finish() -> InputLine? {
        held.isEmpty && !isOverlong ? nil : cut()
    }

    private mutating func hold(_ bytes: ArraySlice<UInt8>) {
        guard !isOverlong else { return }
        if held.count + bytes.count > limit {
            isOverlong = true
            held = []
        } else {
            held += bytes
        }
    }

    private mutating func cut() -> InputLine {
        defer {
            held.removeAll(keepingCapacity: held.capacity <= 1 << 20)
            isOverlong = false
            number += 1
        }
        return InputLine(number: number, bytes: isOverlong ? nil : held)
    }
}

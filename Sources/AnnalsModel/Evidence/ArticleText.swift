/// A text addressed by Unicode scalar, the unit of every offset in evidence.
public struct ArticleText: Hashable, Sendable {
    /// The text itself.
    public let string: String
    /// How many Unicode scalars it has.
    public let count: Int
    /// The UTF-8 offset of every 64th scalar, so that a span is found without walking the whole text.
    private let marks: [Int]

    private static let stride = 64

    /// Indexes a text.
    public init(_ string: String) {
        var string = string
        string.makeContiguousUTF8()
        var marks: [Int] = []
        var scalars = 0
        for (offset, byte) in string.utf8.enumerated() where byte & 0xC0 != 0x80 {
            if scalars % Self.stride == 0 { marks.append(offset) }
            scalars += 1
        }
        self.string = string
        self.marks = marks
        count = scalars
    }

    /// The part of the text at a span of Unicode scalars; what lies outside the text is left out.
    public subscript(span: Range<Int>) -> String {
        let held = span.clamped(to: 0..<count)
        let utf8 = string.utf8
        let low = utf8.index(utf8.startIndex, offsetBy: byteOffset(held.lowerBound))
        let high = utf8.index(utf8.startIndex, offsetBy: byteOffset(held.upperBound))
        return String(string[low..<high])
    }

    private func byteOffset(_ scalar: Int) -> Int {
        guard scalar < count else { return string.utf8.count }
        let mark = marks[scalar / Self.stride]
        let start = string.utf8.index(string.utf8.startIndex, offsetBy: mark)
        let index = string.unicodeScalars.index(start, offsetBy: scalar % Self.stride)
        return string.utf8.distance(from: string.utf8.startIndex, to: index)
    }
}

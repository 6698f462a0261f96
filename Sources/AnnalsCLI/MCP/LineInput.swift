import Foundation

/// Lines from standard input, none longer than a limit: the rest of a longer one is skipped.
struct LineInput {
    /// A line, or word of one that was too long.
    enum Line: Equatable {
        case whole([UInt8])
        case tooLong
    }

    /// The longest line that is taken, in bytes.
    static let longest = 1 << 20

    private let read: () throws -> [UInt8]
    private var buffer: [UInt8] = []
    private var searched = 0
    private var isSkipping = false
    private var hasEnded = false

    /// Takes bytes from a source that gives none at its end.
    init(_ read: @escaping () throws -> [UInt8] = Self.standardInput) {
        self.read = read
    }

    /// The next line without its end; nil at the end of the input. A last line without an end counts.
    mutating func next() throws -> Line? {
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                let line = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                searched = 0
                if isSkipping {
                    isSkipping = false
                    continue
                }
                return line.count > Self.longest ? .tooLong : .whole(line)
            }
            searched = buffer.count
            if hasEnded { return last() }
            if buffer.count > Self.longest, !isSkipping {
                isSkipping = true
                return .tooLong
            }
            if isSkipping { forget() }
            let bytes = try read()
            hasEnded = bytes.isEmpty
            buffer += bytes
        }
    }

    private mutating func forget() {
        buffer.removeAll(keepingCapacity: true)
        searched = 0
    }

    private mutating func last() -> Line? {
        defer { forget() }
        return buffer.isEmpty || isSkipping ? nil : .whole(buffer)
    }

    /// What standard input has at once; a FileHandle would wait for more.
    private static func standardInput() throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = bytes.withUnsafeMutableBytes { Foundation.read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 { return Array(bytes.prefix(count)) }
            guard errno == EINTR else {
                throw Failure(.failure, "Standard input cannot be read: \(String(cString: strerror(errno))).")
            }
        }
    }
}

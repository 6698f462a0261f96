import Foundation

/// Why standard output takes no more.
enum OutputError: Error, Equatable {
    /// Its reader has gone: no failure of ours.
    case closed
    /// The system refused, for this reason.
    case failed(String)
}

/// Standard output with a buffer.
struct Output {
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16

    /// Writes bytes, some of them perhaps only when the buffer is flushed.
    mutating func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Writes a text in UTF-8.
    mutating func write(_ text: String) throws(OutputError) {
        try write(text.utf8)
    }

    /// Writes what the buffer holds.
    mutating func flush() throws(OutputError) {
        var start = 0
        while start < buffer.count {
            let written = buffer[start...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written > 0 {
                start += written
            } else if errno != EINTR {
                buffer.removeAll()
                throw errno == EPIPE ? .closed : .failed(String(cString: strerror(errno)))
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

internal import CEnglish

/// The model as the trainer wrote it: named sections of bytes, numbers little-endian.
///
/// A section is a byte with the length of its name, the name, four bytes with its size, and its content. What is
/// missing reads as empty.
struct ModelBytes {
    private let bytes: UnsafeRawBufferPointer
    private let sections: [String: Range<Int>]

    /// The model compiled into the binary.
    static var embedded: ModelBytes {
        let model = english_model()
        return ModelBytes(UnsafeRawBufferPointer(start: model.start, count: model.count))
    }

    private init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        var found: [String: Range<Int>] = [:]
        var index = 0
        while index < bytes.count {
            let nameEnd = index + 1 + Int(bytes[index])
            guard nameEnd + 4 <= bytes.count else { break }
            let name = String(decoding: bytes[index + 1..<nameEnd], as: UTF8.self)
            let size = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: nameEnd, as: UInt32.self)))
            guard nameEnd + 4 + size <= bytes.count else { break }
            found[name] = nameEnd + 4..<nameEnd + 4 + size
            index = nameEnd + 4 + size
        }
        sections = found
    }

    /// The numbers of a section.
    func numbers<Value: BitwiseCopyable>(_ name: String, as type: Value.Type = Value.self) -> [Value] {
        guard let range = sections[name] else { return [] }
        let count = range.count / MemoryLayout<Value>.stride
        return [Value](unsafeUninitializedCapacity: count) { buffer, used in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(
                    rebasing: bytes[range.lowerBound..<range.lowerBound + count * MemoryLayout<Value>.stride]
                )
            )
            used = count
        }
    }

    /// The lines of a section of text.
    func lines(_ name: String) -> [String] {
        guard let range = sections[name] else { return [] }
        let text = String(decoding: bytes[range], as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

import CLZ4

/// Stored bytes with their checksum, compressed where that makes them smaller (LZ4 block format).
///
/// Layout: format (1 byte), checksum of all that follows and of the seed (8 bytes), length of the content, then the
/// content, plain or compressed.
package enum Frame {
    /// How much work compression is worth.
    package enum Effort: Sendable {
        /// Bytes that are soon written anew.
        case quick
        /// Bytes that stay.
        case thorough
    }

    /// Level 9, the usual one, takes twice as long and saves a hundredth.
    private static let level: Int32 = 6
    private static let plain: UInt8 = 1
    private static let compressed: UInt8 = 2
    /// No more than this is ever unpacked: four times what the largest segment or text takes.
    private static let limit = 256 << 20

    /// Packs bytes. The seed, such as a position, tells one frame from another, so that exchanged frames show.
    package static func pack(_ content: [UInt8], seed: Int, effort: Effort) -> [UInt8] {
        let packed = compress(content, effort)
        var body = ByteWriter()
        body.number(UInt64(content.count))
        body.append(packed ?? content)
        var frame = ByteWriter()
        frame.append([packed == nil ? plain : compressed])
        frame.fixed(Checksum.of(body.bytes[...], seed: UInt64(bitPattern: Int64(seed))))
        frame.append(body.bytes)
        return frame.bytes
    }

    /// Unpacks bytes; `what` names them in errors.
    package static func unpack(_ frame: [UInt8], seed: Int, what: @autoclosure () -> String) throws -> [UInt8] {
        var reader = ByteReader(frame)
        guard let format = try? reader.take(1).first, let checksum = try? reader.fixed() else {
            throw LogError.damaged("\(what()) is cut off")
        }
        guard format == plain || format == compressed else { throw unknown(format, what()) }
        let body = try reader.take(reader.left)
        guard Checksum.of(body, seed: UInt64(bitPattern: Int64(seed))) == checksum else {
            throw LogError.damaged("\(what()) does not have its checksum")
        }
        return try content(body, isCompressed: format == compressed, what: what())
    }

    private static func content(_ body: ArraySlice<UInt8>, isCompressed: Bool, what: String) throws -> [UInt8] {
        var reader = ByteReader(body)
        let declared = try reader.number()
        let packed = try reader.take(reader.left)
        let most = isCompressed ? packed.count * 255 + 16 : packed.count
        guard declared <= UInt64(min(most, limit)), isCompressed || Int(declared) == packed.count else {
            throw LogError.damaged("\(what) declares a length that it cannot have")
        }
        return isCompressed ? try decompress(packed, count: Int(declared), what: what) : Array(packed)
    }

    private static func decompress(_ packed: ArraySlice<UInt8>, count: Int, what: String) throws -> [UInt8] {
        let content = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let written = packed.withUnsafeBytes { source in
                buffer.withMemoryRebound(to: CChar.self) { target in
                    LZ4_decompress_safe(
                        source.bindMemory(to: CChar.self).baseAddress,
                        target.baseAddress,
                        Int32(source.count),
                        Int32(count)
                    )
                }
            }
            filled = max(0, Int(written))
        }
        guard content.count == count else { throw LogError.damaged("\(what) does not unpack to its length") }
        return content
    }

    /// The bytes compressed; nil where that would not make them smaller.
    private static func compress(_ content: [UInt8], _ effort: Effort) -> [UInt8]? {
        guard content.count > 16, content.count < limit else { return nil }
        let packed = [UInt8](unsafeUninitializedCapacity: content.count) { buffer, filled in
            let written = content.withUnsafeBytes { source in
                buffer.withMemoryRebound(to: CChar.self) { target in
                    call(source.bindMemory(to: CChar.self), target, effort)
                }
            }
            filled = max(0, Int(written))
        }
        return packed.isEmpty || packed.count >= content.count ? nil : packed
    }

    private static func call(
        _ source: UnsafeBufferPointer<CChar>,
        _ target: UnsafeMutableBufferPointer<CChar>,
        _ effort: Effort
    ) -> Int32 {
        let (from, to) = (source.baseAddress, target.baseAddress)
        let (count, room) = (Int32(source.count), Int32(target.count))
        return switch effort {
        case .quick: LZ4_compress_default(from, to, count, room)
        case .thorough: LZ4_compress_HC(from, to, count, room, level)
        }
    }

    private static func unknown(_ format: UInt8, _ what: String) -> LogError {
        LogError(
            .newer,
            "\(what) has format \(format), which this version does not know.",
            advice: "Open the log with the version that wrote it, or a later one."
        )
    }
}

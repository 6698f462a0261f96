import AnnalsModel

/// Bytes turned into text.
///
/// UTF-8 and UTF-16 with a byte order mark are read as they are. Without one, valid UTF-8 is UTF-8 and a declared
/// charset is believed; text whose stray bytes all make sense as Windows-1252 is read so, with a remark.
struct Decoding {
    let text: String
    let remarks: [Remark]

    /// Decodes; the message says why bytes are no text.
    static func decode(_ bytes: [UInt8], charset: String? = nil) -> Result<Decoding, Trouble> {
        let decoded = decodeText(bytes, charset: charset)
        guard let form = Signature(of: bytes) else { return decoded }
        // Any text may start like some of them, but none like a PDF, which can be text throughout.
        if form != .pdf, case .success = decoded { return decoded }
        return .failure(Trouble(.notText, form.message))
    }

    private static func decodeText(_ bytes: [UInt8], charset: String?) -> Result<Decoding, Trouble> {
        if let marked = decodeMarked(bytes) { return marked.map { Decoding(text: $0, remarks: []) } }
        if bytes.contains(0) {
            return .failure(Trouble(.notText, "it holds NUL bytes, so it is no text; save it as plain text"))
        }
        let controls = bytes.count { $0 < 32 && !(9...13).contains($0) && $0 != 27 }
        guard controls * 200 <= bytes.count else {
            return .failure(Trouble(.notText, "it holds control characters, so it is no text; save it as plain text"))
        }
        if let text = String(validating: bytes, as: UTF8.self) { return .success(Decoding(text: text, remarks: [])) }
        return decodeUnmarked(bytes, charset: charset)
    }

    /// Why bytes cannot be read.
    struct Trouble: Error {
        let reason: Refusal.Reason
        let message: String

        init(_ reason: Refusal.Reason, _ message: String) {
            self.reason = reason
            self.message = message
        }

        func refusal(of name: String, line: Int? = nil) -> Refusal {
            Refusal(reason, message, name: name, line: line)
        }
    }

    private static func decodeMarked(_ bytes: [UInt8]) -> Result<String, Trouble>? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(validating: bytes.dropFirst(3), as: UTF8.self).map { .success($0) }
        }
        let little = bytes.starts(with: [0xFF, 0xFE])
        guard little || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return little ? one | other << 8 : one << 8 | other
        }
        if let text = String(validating: units, as: UTF16.self), !text.unicodeScalars.contains("\0") {
            return .success(text)
        }
        return .failure(Trouble(.notText, "it starts like UTF-16 but is not; save it as UTF-8"))
    }

    private static func decodeUnmarked(_ bytes: [UInt8], charset: String?) -> Result<Decoding, Trouble> {
        let stray = StrayBytes(in: bytes)
        if let claimed = charset.flatMap(SingleByteCharset.init(named:)) {
            return .success(Decoding(text: claimed.decode(bytes), remarks: []))
        }
        if stray.count * 20 <= stray.sequences {
            let word = "\(stray.count) bytes are not UTF-8 and are shown as U+FFFD"
            return .success(
                Decoding(text: String(decoding: bytes, as: UTF8.self), remarks: [Remark("characters-replaced", word)])
            )
        }
        guard stray.sequences == 0, stray.areWestern else {
            return .failure(Trouble(.notText, "it is not UTF-8 text; convert it, for example with iconv"))
        }
        return .success(
            Decoding(
                text: SingleByteCharset.windows1252.decode(bytes),
                remarks: [Remark("encoding-inferred", "it is not UTF-8 and was read as Windows-1252")]
            )
        )
    }
}

/// The bytes of a text that are part of no UTF-8 sequence.
struct StrayBytes {
    private(set) var count = 0
    private(set) var sequences = 0
    /// Whether each is a letter beside a letter, or a mark that Windows-1252 texts are full of.
    private(set) var areWestern = true

    init(in bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let length = Self.sequenceLength(bytes, at: index)
            if length == 0 {
                count += 1
                areWestern = areWestern && Self.isWestern(bytes, at: index)
            } else if length > 1 {
                sequences += 1
            }
            index += max(length, 1)
        }
    }

    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= bytes.count else { return 0 }
        return bytes[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }

    private static func isWestern(_ bytes: [UInt8], at index: Int) -> Bool {
        let byte = bytes[index]
        let marks: Set<UInt8> = [
            0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA3, 0xA9, 0xAB, 0xAE, 0xB0, 0xB4, 0xB7,
            0xBB, 0xBD,
        ]
        if marks.contains(byte) { return true }
        guard byte >= 0xC0, byte != 0xD7, byte != 0xF7 else { return false }
        return [index - 1, index + 1].contains {
            bytes.indices.contains($0) && bytes[$0] | 0x20 >= 0x61 && bytes[$0] | 0x20 <= 0x7A
        }
    }
}

import AnnalsModel

/// Remarks with their inputs as they stand in a file.
package enum RemarkCode {
    /// Writes remarks.
    package static func bytes(_ remarks: [InputRemark]) -> [UInt8] {
        var bytes = ByteWriter()
        for one in remarks {
            bytes.string(one.sourceID)
            bytes.optional(one.article?.hex)
            bytes.string(one.remark.code)
            bytes.string(one.remark.message)
            bytes.number(one.remark.span == nil ? 0 : 1)
            guard let span = one.remark.span else { continue }
            bytes.signed(Int64(span.lowerBound))
            bytes.number(UInt64(span.count))
        }
        return bytes.bytes
    }

    /// Reads the remarks that fill some bytes.
    package static func remarks(_ bytes: [UInt8]) throws -> [InputRemark] {
        var reader = ByteReader(bytes)
        var remarks: [InputRemark] = []
        while !reader.isAtEnd {
            let sourceID = try reader.string()
            let article = try reader.optional().flatMap { Digest(hex: $0) }
            let (code, message) = (try reader.string(), try reader.string())
            let remark = Remark(code, message, span: try span(&reader))
            remarks.append(InputRemark(sourceID: sourceID, article: article, remark: remark))
        }
        return remarks
    }

    private static func span(_ reader: inout ByteReader) throws -> Range<Int>? {
        guard try reader.number() == 1 else { return nil }
        let (start, length) = (try reader.signed(), try reader.number())
        guard start.magnitude < 1 << 40, length < 1 << 40 else {
            throw LogError.damaged("The span of a remark is larger than any text")
        }
        return Int(start)..<Int(start) + Int(length)
    }
}

package import AnnalsModel

/// Passages as they stand in a file: role, start and length of each.
package enum PassageCode {
    private static let roles: [Passage.Role] = [.headline, .standfirst, .body]

    /// Writes passages.
    package static func bytes(_ passages: [Passage]) -> [UInt8] {
        var bytes = ByteWriter()
        for passage in passages {
            bytes.number(UInt64(roles.firstIndex(of: passage.role) ?? 0))
            bytes.number(UInt64(clamping: passage.span.lowerBound))
            bytes.number(UInt64(clamping: passage.span.count))
        }
        return bytes.bytes
    }

    /// Reads the passages that fill some bytes.
    package static func passages(_ bytes: [UInt8]) throws -> [Passage] {
        var reader = ByteReader(bytes)
        var passages: [Passage] = []
        while !reader.isAtEnd {
            let (role, start, length) = (try reader.number(), try reader.number(), try reader.number())
            guard role < UInt64(roles.count), start < 1 << 40, length < 1 << 40 else {
                throw LogError.damaged("A passage of an article is of no known form")
            }
            passages.append(Passage(roles[Int(role)], Int(start)..<Int(start + length)))
        }
        return passages
    }
}

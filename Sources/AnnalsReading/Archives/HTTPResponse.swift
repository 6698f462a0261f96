/// A response as a web archive keeps it (RFC 9112), with the encodings of its body undone.
struct HTTPResponse {
    let body: [UInt8]
    /// The charset that its header declares.
    let charset: String?

    /// Takes a response apart. Archives that undid an encoding but kept its header are read as they are.
    static func read(_ bytes: [UInt8], limit: Int) -> Result<HTTPResponse, Decoding.Trouble> {
        var queue = ByteQueue(bytes)
        let none: () -> [UInt8]? = { nil }
        let status = String(decoding: queue.line(from: none) ?? [], as: UTF8.self).split(separator: " ")
        let head = HeaderFields.read(&queue, none)
        guard status.count > 1, status[0].hasPrefix("HTTP/"), let code = Int(status[1]) else {
            return .failure(Decoding.Trouble(.malformed, "the archived response has no status line"))
        }
        guard code == 200 else {
            return .failure(Decoding.Trouble(.noText, "the server answered \(code), so there is no page"))
        }
        let type = head["content-type"]?.lowercased() ?? "text/html"
        guard ["html", "xml", "text/plain", "json"].contains(where: type.contains) else {
            return .failure(Decoding.Trouble(.unsupported, "the response is \(type.prefix(60)), which is not read"))
        }
        return decoded(queue.take(bytes.count, from: none), head, limit: limit).map { body in
            HTTPResponse(body: body, charset: charset(of: type))
        }
    }

    private static func decoded(_ body: [UInt8], _ head: HeaderFields, limit: Int) -> Result<[UInt8], Decoding.Trouble>
    {
        var body = body
        if head["transfer-encoding"]?.lowercased().contains("chunked") == true { body = Chunks.joined(body) ?? body }
        return inflated(body, head["content-encoding"]?.lowercased(), limit: limit)
    }

    /// A body with its compression undone. Archives that undid it but kept its name have the content as it is.
    private static func inflated(_ body: [UInt8], _ coding: String?, limit: Int) -> Result<[UInt8], Decoding.Trouble> {
        do throws(Inflater.Trouble) {
            switch coding {
            case "gzip", "x-gzip", "deflate": return .success(try Inflater.inflate(body, limit: limit))
            case "br": return .success(try Inflater.unbrotli(body, limit: limit))
            case "zstd" where String(validating: body.prefix(64), as: UTF8.self) == nil:
                return .failure(Decoding.Trouble(.unsupported, "its body is compressed with zstd, which is not read"))
            default: return .success(body)
            }
        } catch .tooLarge {
            let message = "its body grows beyond \(limit >> 20) MiB when decompressed"
            return .failure(Decoding.Trouble(.tooLarge, message))
        } catch {
            return .success(body)
        }
    }

    private static func charset(of type: String) -> String? {
        type.split(separator: ";").lazy.map { String($0).singleSpaced }.first { $0.hasPrefix("charset=") }
            .map { $0.dropFirst(8).filter { $0 != "\"" && $0 != "'" } }
    }
}

/// The chunked transfer coding (RFC 9112 §7.1).
enum Chunks {
    /// The chunks joined, as far as they are whole; nil where the bytes are not chunked at all.
    static func joined(_ bytes: [UInt8]) -> [UInt8]? {
        var queue = ByteQueue(bytes)
        let none: () -> [UInt8]? = { nil }
        var body: [UInt8] = []
        var count = 0
        while let line = queue.line(from: none) {
            let digits = String(decoding: line.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self).singleSpaced
            guard digits.utf8.count <= 8, let size = Int(digits, radix: 16), size >= 0 else {
                return count > 0 ? body : nil
            }
            if size == 0 { return body }
            body += queue.take(size, from: none)
            _ = queue.line(from: none)
            count += 1
        }
        return count > 0 ? body : nil
    }
}

/// Reads the records of a web archive (WARC 1.0 and 1.1, ISO 28500) one by one; each page fetched is an article.
struct WARCReader {
    let options: ReadingOptions
    let name: String

    /// Whether bytes begin like a web archive.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("WARC/1.".utf8))
    }

    /// Reads every record. A record that is broken or too long is handed out as a refusal, and the next one is sought.
    func read<Failure: Error>(
        _ buffer: inout ByteQueue,
        next: () throws(Failure) -> [UInt8]?,
        each: (Reading.Item) throws(Failure) -> Void
    ) throws(Failure) {
        var number = 0
        while let line = try buffer.line(from: next) {
            guard line.starts(with: Array("WARC/".utf8)) else { continue }
            number += 1
            let head = try HeaderFields.read(&buffer, next)
            let place = head["warc-target-uri"] ?? "\(name)#\(number)"
            guard let length = head["content-length"].flatMap({ Int($0) }), length >= 0 else {
                let message = "a record of the archive has no length; fetch the archive anew"
                try each(.refusal(Refusal(.malformed, message, name: place)))
                continue
            }
            guard Self.holdsPage(head) else {
                try buffer.skip(length, from: next)
                continue
            }
            guard length <= options.documentLimit else {
                try buffer.skip(length, from: next)
                try each(.refusal(.tooLarge(place, limit: options.documentLimit)))
                continue
            }
            let body = try buffer.take(length, from: next)
            for item in read(head, body, isWhole: body.count == length, name: place) { try each(item) }
        }
        if number == 0 {
            try each(
                .refusal(Refusal(.malformed, "the archive has no records; see whether it is the right one", name: name))
            )
        }
    }

    private static func holdsPage(_ head: HeaderFields) -> Bool {
        let type = head["warc-type"]?.lowercased() ?? ""
        return type == "response" || type == "resource" || type == "conversion"
    }

    private func read(_ head: HeaderFields, _ body: [UInt8], isWhole: Bool, name: String) -> [Reading.Item] {
        guard isWhole else {
            return [.refusal(Refusal(.malformed, "the archive ends inside this record; fetch it anew", name: name))]
        }
        let documents = DocumentReader(options: options)
        guard head["content-type"]?.lowercased().hasPrefix("application/http") == true else {
            return documents.read(body, name: name, address: head["warc-target-uri"])
        }
        switch HTTPResponse.read(body, limit: options.documentLimit) {
        case .failure(let trouble): return [.refusal(trouble.refusal(of: name))]
        case .success(let response):
            return documents.read(
                response.body,
                name: name,
                address: head["warc-target-uri"],
                charset: response.charset
            )
        }
    }
}

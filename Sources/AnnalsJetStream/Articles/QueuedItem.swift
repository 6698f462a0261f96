public import AnnalsLog
public import AnnalsModel

/// What waits on the cluster for a worker.
public enum QueuedItem: Hashable, Sendable {
    /// An article to be coded, with the remarks of its reading.
    case article(Article, read: [Remark])
    /// Why an input was refused, for the log to keep, under the id of its batch.
    case refusal(InputRemark, id: Digest)

    /// Names it by its content, so that what is delivered twice waits once.
    var id: Digest {
        switch self {
        case .article(let article, _): article.id
        case .refusal(_, let id): id
        }
    }
}

/// An item as it stands in a message.
enum QueuedItemCode {
    /// The format that is written, and the only one that is read.
    private static let format: UInt64 = 1
    private static let article: UInt64 = 1
    private static let refusal: UInt64 = 2

    static func bytes(_ item: QueuedItem) -> [UInt8] {
        var bytes = ByteWriter()
        bytes.number(format)
        switch item {
        case .article(let article, let remarks):
            bytes.number(Self.article)
            ArticleCode.write(article, to: &bytes)
            let about = remarks.map { InputRemark(sourceID: "", article: nil, remark: $0) }
            bytes.list(RemarkCode.bytes(about))
        case .refusal(let remark, let id):
            bytes.number(Self.refusal)
            bytes.append(id.bytes)
            bytes.list(RemarkCode.bytes([remark]))
        }
        return Frame.pack(bytes.bytes, seed: 0, effort: .quick)
    }

    static func item(_ frame: [UInt8], what: String) throws -> QueuedItem {
        var bytes = ByteReader(try Frame.unpack(frame, seed: 0, what: what))
        let format = try bytes.number()
        guard format == Self.format else { throw LogError.newerFormat(what, format) }
        let sort = try bytes.number()
        switch sort {
        case article:
            let article = try ArticleCode.read(&bytes)
            return .article(article, read: try RemarkCode.remarks(try bytes.list()).map(\.remark))
        case refusal:
            let id = Digest(bytes: Array(try bytes.take(32)))
            guard let id, let remark = try RemarkCode.remarks(try bytes.list()).first else {
                throw ByteReader.malformed("A refusal is cut off")
            }
            return .refusal(remark, id: id)
        default: throw ByteReader.malformed("\(what) is of no known sort")
        }
    }
}

/// Forms of files that are met among articles and hold none that can be read here, told by their first bytes.
enum Signature: CaseIterable {
    case pdf, zip, gzip, bzip2, xz, zstd, sevenZip, sqlite, png, jpeg, gif, oleDocument

    /// The form that bytes begin as.
    init?(of bytes: [UInt8]) {
        guard let form = Self.allCases.first(where: { bytes.starts(with: $0.start) }) else { return nil }
        self = form
    }

    private var start: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .zip: Array("PK\u{3}\u{4}".utf8)
        case .gzip: [0x1F, 0x8B]
        case .bzip2: Array("BZh".utf8)
        case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]
        case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
        case .sevenZip: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
        case .sqlite: Array("SQLite format 3\0".utf8)
        case .png: [0x89, 0x50, 0x4E, 0x47]
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .gif: Array("GIF8".utf8)
        case .oleDocument: [0xD0, 0xCF, 0x11, 0xE0]
        }
    }

    /// What it is and what to try, in a sentence.
    var message: String {
        switch self {
        case .pdf: "it is a PDF; extract its text first, for example with pdftotext"
        case .zip: "it is a zip archive, as office documents and e-books are too; unpack it, or save it as text"
        case .gzip: "it is compressed with gzip twice; decompress it once"
        case .bzip2: "it is compressed with bzip2; decompress it, or use gzip"
        case .xz: "it is compressed with xz; decompress it, or use gzip"
        case .zstd: "it is compressed with zstd; decompress it, or use gzip"
        case .sevenZip: "it is a 7z archive; unpack it"
        case .sqlite: "it is a SQLite file; a log is named by --log"
        case .png, .jpeg, .gif: "it is an image"
        case .oleDocument: "it is an office document; save it as text"
        }
    }
}

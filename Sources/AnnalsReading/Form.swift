/// How an input is kept, told from its first bytes.
enum Form: Equatable {
    /// Nothing is in it.
    case empty
    /// One JSON value a line.
    case lines
    /// A web archive.
    case archive
    /// One text, page or feed.
    case document

    /// How many bytes it takes to tell.
    static let sampleSize = 1 << 16

    init(of sample: [UInt8]) {
        let start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = sample.dropFirst(start).first(where: { $0 != 32 && !(9...13).contains($0) }) else {
            self = sample.count < Self.sampleSize ? .empty : .document
            return
        }
        if WARCReader.isArchive(sample) {
            self = .archive
            return
        }
        self = first == UInt8(ascii: "{") && Self.isObjectLine(sample.dropFirst(start)) ? .lines : .document
    }

    /// Whether the first line is a whole object, or one that the sample cuts.
    private static func isObjectLine(_ sample: ArraySlice<UInt8>) -> Bool {
        let lines = sample.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: true)
        guard let line = lines.first else { return false }
        if lines.count == 1, sample.count >= sampleSize - 3 { return true }
        if (try? JSONParser.parse(line)) != nil { return true }
        // A broken first line must not hide the good ones below it.
        return lines.count > 1 && lines[1].first == UInt8(ascii: "{")
    }
}

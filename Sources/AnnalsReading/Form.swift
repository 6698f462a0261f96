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
        let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        self = isJSON && Self.areObjectLines(sample.dropFirst(start)) ? .lines : .document
    }

    /// How many lines are looked at to tell.
    private static let told = 16

    /// Whether the first line is a whole object, or one that the sample cuts. A broken first line does not hide good ones
    /// below it; one that is no object needs two of them.
    private static func areObjectLines(_ sample: ArraySlice<UInt8>) -> Bool {
        let lines = sample.split(separator: 10, maxSplits: told, omittingEmptySubsequences: true).prefix(told)
        guard let line = lines.first?.drop(while: { $0 == 32 || (9...13).contains($0) }) else { return false }
        let begins = line.first == UInt8(ascii: "{")
        if isObject(line) || begins && lines.count == 1 && sample.count >= sampleSize - 3 { return true }
        return lines.dropFirst().lazy.filter(isObject).prefix(2).count >= (begins ? 1 : 2)
    }

    private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == UInt8(ascii: "{") && (try? JSONParser.parse(line)) != nil
    }
}

/// Splits delimited text into records as its bytes arrive, in bounded memory.
///
/// With quoting it reads RFC 4180: a quoted field may hold the separator, doubled quotes and line feeds. Without, as
/// in GDELT's and ICEWS's tab-separated files, a quotation mark is a character like any other.
struct DelimitedReader {
    /// A record with the line of the file that it starts on, from 1.
    struct Record: Hashable {
        let line: Int
        let fields: [String]
    }

    /// The longest record that is kept; a longer one is reported as such and skipped to its line feed.
    static let longestRecord = 1 << 20

    private enum Position { case start, plain, quoted, quoteInQuoted, tooLong }

    private let separator: UInt8
    private let isQuoted: Bool
    private var position = Position.start
    private var field: [UInt8] = []
    private var fields: [String] = []
    private var length = 0
    private var line = 1
    private var startLine = 1

    init(separator: Character, quoted: Bool) {
        self.separator = separator.asciiValue ?? UInt8(ascii: ",")
        isQuoted = quoted
    }

    /// Takes the next bytes and hands over each record that they complete; nil stands for one that was too long.
    mutating func read(_ bytes: some Sequence<UInt8>, _ body: (Int, Record?) throws -> Void) rethrows {
        for byte in bytes {
            try take(byte, body)
        }
    }

    /// Hands over the last record where the file does not end in a line feed.
    mutating func finish(_ body: (Int, Record?) throws -> Void) rethrows {
        guard length > 0 else { return }
        try endRecord(body)
    }

    private mutating func take(_ byte: UInt8, _ body: (Int, Record?) throws -> Void) rethrows {
        let isLineFeed = byte == UInt8(ascii: "\n")
        if isLineFeed { line += 1 }
        if isLineFeed, position != .quoted {
            if length > 0 { try endRecord(body) }
            startLine = line
            return
        }
        length += 1
        guard length <= Self.longestRecord else {
            position = .tooLong
            return
        }
        switch position {
        case .tooLong: break
        case .quoted: takeQuoted(byte)
        case .start where isQuoted && byte == UInt8(ascii: "\""): position = .quoted
        case .quoteInQuoted where byte == UInt8(ascii: "\""):
            field.append(byte)
            position = .quoted
        case .start, .plain, .quoteInQuoted: takePlain(byte)
        }
    }

    private mutating func takeQuoted(_ byte: UInt8) {
        if byte == UInt8(ascii: "\"") {
            position = .quoteInQuoted
        } else {
            field.append(byte)
        }
    }

    private mutating func takePlain(_ byte: UInt8) {
        if byte == separator {
            endField()
        } else if byte != UInt8(ascii: "\r") {
            field.append(byte)
            position = .plain
        }
    }

    private mutating func endField() {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        position = .start
    }

    private mutating func endRecord(_ body: (Int, Record?) throws -> Void) rethrows {
        let isTooLong = position == .tooLong
        endField()
        let record = Record(line: startLine, fields: fields)
        fields.removeAll(keepingCapacity: true)
        length = 0
        try body(startLine, isTooLong ? nil : record)
    }
}

/// What a Unicode scalar is to the tokeniser.
///
/// The classes come from fixed ranges, not from the Unicode tables of the system, so that the same text gives the
/// same tokens on every machine.
enum ScalarClass: UInt8 {
    case space, lineBreak
    case upper, lower, digit
    case apostrophe, quote, opening, closing
    case stop, terminal, ellipsis, comma, colon, hyphen, slash, ampersand, currency
    case symbol

    /// Whether the scalar can stand inside a word.
    var isWord: Bool { self == .lower || self == .upper || self == .digit }
    /// Whether the scalar is a letter or a mark on one.
    var isLetter: Bool { self == .lower || self == .upper }
    /// Whether the scalar is white space of either kind.
    var isSpace: Bool { self == .space || self == .lineBreak }

    init(_ scalar: UInt32) {
        self = scalar < 0x80 ? Self.ascii[Int(scalar)] : Self.beyondASCII(scalar)
    }

    private static let ascii: [ScalarClass] = (0..<0x80).map { classOfASCII(UInt8($0)) }

    private static func classOfASCII(_ byte: UInt8) -> ScalarClass {
        switch Character(Unicode.Scalar(byte)) {
        case "\n", "\r", "\u{B}", "\u{C}": .lineBreak
        case " ", "\t", "\u{1C}", "\u{1D}", "\u{1E}", "\u{1F}": .space
        case "A"..."Z": .upper
        case "a"..."z", "_": .lower
        case "0"..."9": .digit
        case "'", "`": .apostrophe
        case "\"": .quote
        case "(", "[", "{": .opening
        case ")", "]", "}": .closing
        case ".": .stop
        case "!", "?": .terminal
        case ",": .comma
        case ":": .colon
        case "-": .hyphen
        case "/": .slash
        case "&": .ampersand
        case "$": .currency
        default: .symbol
        }
    }

    private static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x85, 0x2028, 0x2029: .lineBreak
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0x2018, 0x2019, 0x02BC, 0xB4: .apostrophe
        case 0xAB, 0xBB, 0x201A...0x201F: .quote
        case 0x2010, 0x2011: .hyphen
        case 0x2026: .ellipsis
        case 0xA2...0xA5, 0x20A0...0x20CF: .currency
        case 0x200B...0x200F, 0xAD, 0xFEFF: .lower
        case 0x80...0xBF, 0xD7, 0xF7: .symbol
        case 0x2012...0x2BFF, 0x3001...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFFF0...0xFFFF: .symbol
        case 0x1F000...0x1FAFF: .symbol
        default: Scalars.lowered(scalar) == scalar ? .lower : .upper
        }
    }
}

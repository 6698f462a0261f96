/// A charset of one byte a character, as the WHATWG Encoding Standard names and maps them.
struct SingleByteCharset {
    private let upper: [UInt32]

    /// Windows-1252, which pages that say ISO 8859-1 or ASCII mean.
    static let windows1252 = SingleByteCharset(upper: c1 + Array(0xA0...0xFF))

    private static let c1: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The charset of a label; nil where it is none of those known here.
    init?(named label: String) {
        switch label.lowercased() {
        case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "x-cp1252":
            self = .windows1252
        case "iso-8859-15", "latin-9", "iso8859-15":
            self = Self(changing: [
                0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152,
                0xBD: 0x153, 0xBE: 0x178,
            ])
        case "windows-1251", "cp1251", "x-cp1251": self = .windows1251
        default: return nil
        }
    }

    private static let windows1251 = SingleByteCharset(
        upper: [
            0x402, 0x403, 0x201A, 0x453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409, 0x2039, 0x40A, 0x40C,
            0x40B, 0x40F, 0x452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x98, 0x2122, 0x459, 0x203A,
            0x45A, 0x45C, 0x45B, 0x45F, 0xA0, 0x40E, 0x45E, 0x408, 0xA4, 0x490, 0xA6, 0xA7, 0x401, 0xA9, 0x404, 0xAB,
            0xAC, 0xAD, 0xAE, 0x407, 0xB0, 0xB1, 0x406, 0x456, 0x491, 0xB5, 0xB6, 0xB7, 0x451, 0x2116, 0x454, 0xBB,
            0x458, 0x405, 0x455, 0x457,
        ] + Array(0x410...0x44F)
    )

    private init(upper: [UInt32]) {
        self.upper = upper
    }

    private init(changing changes: [Int: UInt32]) {
        upper = (0x80...0xFF).map { changes[$0] ?? UInt32($0) }
    }

    /// The text that bytes stand for.
    func decode(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value = byte < 0x80 ? UInt32(byte) : upper[Int(byte) - 0x80]
            text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(text)
    }
}

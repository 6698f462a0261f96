/// The part of an id that is made of a name: lower case, plain letters, hyphens.
enum Slug {
    /// The slug of words; empty where they hold no Latin letter or digit.
    static func make(_ text: some StringProtocol) -> String {
        var slug = ""
        var isApart = false
        for scalar in text.unicodeScalars {
            let plain = plain(scalar)
            if plain.isEmpty {
                isApart = isApart || !isSilent(scalar)
            } else {
                if isApart && !slug.isEmpty { slug += "-" }
                isApart = false
                slug += plain
            }
        }
        return slug
    }

    /// The id of an actor of whom nothing but the name is known; it can equal no state's code.
    static func unknown(_ text: some StringProtocol) -> String {
        let slug = make(text)
        return slug.utf8.count > 3 || slug.contains("-") ? slug : "name-" + slug
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: String(Character(scalar))
        case 0x41...0x5A: String(Character(Unicode.Scalar(UInt8(scalar.value + 32))))
        default: LatinFolding.plain[scalar.value] ?? ""
        }
    }

    /// Full stops, apostrophes and combining marks part no words.
    private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        ".'’`".unicodeScalars.contains(scalar) || (0x300...0x36F).contains(scalar.value)
    }
}

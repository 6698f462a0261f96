/// Photographs' captions and credits that have run into the text, such as
/// `Smoke rises over the port on Friday. (AP Photo/Jane Doe)` and `FILE - The minister speaks in May.`
enum PhotoCredit {
    private static let agencies: Set<String> = [
        "ap", "afp", "reuters", "getty", "epa", "shutterstock", "bloomberg", "tass", "xinhua", "pa", "upi", "ani",
        "pti",
        "anadolu", "zuma", "sipa", "nurphoto", "maxar",
    ]
    private static let pictures: Set<String> = [
        "photo", "photos", "image", "images", "picture", "pictures", "photograph", "photography", "credit", "pool",
        "screenshot", "screengrab", "video", "photographer", "handout",
    ]

    /// Whether a short text names who took a picture: an agency or a word for pictures, and names.
    static func isCredit(_ text: String) -> Bool {
        let words = text.split { !($0.isLetter || $0.isNumber) }
        guard (1...14).contains(words.count) else { return false }
        let lower = words.map { $0.lowercased() }
        let first = lower.first ?? ""
        let startsSo = pictures.contains(first) && text.contains { ":/".contains($0) }
        let isAgency =
            lower.contains(where: agencies.contains)
            && (words.count == 1 || text.contains("/") || lower.contains(where: pictures.contains))
        return startsSo || isAgency || (pictures.contains(first) && lower.dropFirst().first == "by")
    }

    /// The credit in brackets at the end of a sentence, or before it, and the caption that it closes.
    static func spans(in text: ScalarText, sentences: [Range<Int>]) -> [Range<Int>] {
        sentences.indices.compactMap { index in
            let sentence = sentences[index]
            guard let bracket = bracketed(in: text, sentence), isCredit(text[bracket]) else { return nil }
            let standsAlone = bracket.lowerBound - sentence.lowerBound <= 2
            guard standsAlone else { return sentence.lowerBound..<bracket.upperBound }
            let caption = index > 0 ? sentences[index - 1].lowerBound : sentence.lowerBound
            return caption..<bracket.upperBound
        }
    }

    /// What stands in the last pair of brackets that closes a sentence, or in the first where it opens with one.
    private static func bracketed(in text: ScalarText, _ sentence: Range<Int>) -> Range<Int>? {
        var open: Int?
        for offset in sentence {
            if text[offset] == "(" { open = offset }
            guard text[offset] == ")", let start = open else { continue }
            open = nil
            let closes = text.trimmed((offset + 1)..<sentence.upperBound).count <= 2
            if closes || start - sentence.lowerBound <= 2 { return start..<(offset + 1) }
        }
        return nil
    }
}

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

    /// How long a caption can be between two credits.
    private static let longestCaption = 900

    /// The credits in brackets, each with the caption that it closes: back to the credit before it where that is near,
    /// else the sentence that it ends or follows; and credits that name the photographer without brackets.
    static func spans(in text: ScalarText, sentences: [Range<Int>]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for (index, sentence) in sentences.enumerated() {
            if let named = named(in: text, sentence) { spans.append(named) }
            guard let bracket = bracketed(in: text, sentence), isCredit(text[bracket]) else { continue }
            let standsAlone = bracket.lowerBound - sentence.lowerBound <= 2
            var start = standsAlone && index > 0 ? sentences[index - 1].lowerBound : sentence.lowerBound
            if let last = spans.last, bracket.lowerBound - last.upperBound <= longestCaption {
                start = min(start, last.upperBound)
            }
            spans.append(min(start, bracket.lowerBound)..<bracket.upperBound)
        }
        return spans
    }

    /// `Photographer: Jane Doe/Bloomberg via Getty Images`, up to the agency.
    private static func named(in text: ScalarText, _ sentence: Range<Int>) -> Range<Int>? {
        let opening = text[sentence.lowerBound..<min(sentence.lowerBound + 14, sentence.upperBound)]
        guard opening.hasPrefix("Photograph: ") || opening.hasPrefix("Photographer: ") else { return nil }
        var end = sentence.lowerBound
        var words = 0
        while end < sentence.upperBound, words < 14 {
            let start = end
            while end < sentence.upperBound, !text[end].isSpace { end += 1 }
            let word = text[start..<end]
            if word == "Images" || word.split(separator: "/").last.map({ agencies.contains($0.lowercased()) }) == true,
                !text[end..<min(end + 12, sentence.upperBound)].hasPrefix(" via "),
                !text[end..<min(end + 12, sentence.upperBound)].hasPrefix(" Images")
            {
                return sentence.lowerBound..<end
            }
            words += 1
            end += 1
        }
        return sentence.lowerBound..<min(end, sentence.upperBound)
    }

    /// What stands in the last pair of brackets that closes a sentence, or in the first where it opens with one; an
    /// agency's name alone before a sentence is its dateline.
    private static func bracketed(in text: ScalarText, _ sentence: Range<Int>) -> Range<Int>? {
        var open: Int?
        for offset in sentence {
            if text[offset] == "(" { open = offset }
            guard text[offset] == ")", let start = open else { continue }
            open = nil
            let closes = text.trimmed((offset + 1)..<sentence.upperBound).count <= 2
            let opens =
                start - sentence.lowerBound <= 2 && text.scalars[start..<offset].contains { $0 == " " || $0 == "/" }
            if closes || opens { return start..<(offset + 1) }
        }
        return nil
    }
}

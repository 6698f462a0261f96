import AnnalsModel

/// Whole lines that are furniture by their shape: stamps, bylines, breadcrumbs, credits, links.
enum FurnitureLine {
    /// The stamp of a line that is nothing but a stamp.
    static func stamp(_ line: String) -> Stamp? {
        guard line.utf8.count <= 160, let (stamp, rest) = StampReader.read(line) else { return nil }
        guard isLabel(rest) || isBylined(line, rest) else { return nil }
        var labelled = stamp
        labelled.role = role(of: rest)
        return labelled
    }

    /// Whether a line is furniture.
    static func matches(_ line: String) -> Bool {
        isCredit(line) || isByline(line) || isBreadcrumb(line) || isLink(line) || stamp(line) != nil
            || isLabelAlone(line) || FurnitureTable.standard.isFurniture(line: line)
    }

    private static let labels: Set<String> = [
        "published", "updated", "posted", "modified", "created", "issued", "uploaded", "revised", "released", "first",
        "last", "on", "at", "date", "time", "the", "pub", "publication", "update", "upd", "mon", "tue", "tues", "wed",
        "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "local", "hrs", "hours", "h", "est", "min", "read",
    ]
    private static let updates: Set<String> = ["updated", "modified", "revised", "update", "upd"]
    private static let releases: Set<String> = [
        "published", "posted", "issued", "created", "uploaded", "released", "pub", "publication",
    ]

    private static func isLabel(_ words: [String]) -> Bool {
        words.allSatisfy { labels.contains($0) || Int($0) != nil }
    }

    /// `By Jane Doe | 23 Feb 2022`, `Jane Doe, Kyiv — 23 Feb 2022`: a few names before the stamp.
    private static func isBylined(_ line: String, _ rest: [String]) -> Bool {
        let names = rest.filter { !labels.contains($0) }
        let isCut =
            line.contains("|") || line.contains("•") || line.contains("·") || line.contains(" / ")
            || line.hasPrefix("By ")
        return isCut && names.count <= 10 && !line.hasSuffix(".")
    }

    private static func role(of words: [String]) -> Stamp.Role {
        if words.contains(where: releases.contains) { return .published }
        return words.contains(where: updates.contains) ? .updated : .unlabelled
    }

    /// `Published`, `Last updated`, `Updated 3 hours ago`, `4 days ago`.
    private static func isLabelAlone(_ line: String) -> Bool {
        let words = StampToken.tokens(of: line).filter { $0.form != .sign }.map(\.word)
        guard (1...8).contains(words.count) else { return false }
        if words.last == "ago", words.count <= 6, words.contains(where: { Int($0) != nil }) { return true }
        return words.contains { releases.contains($0) || updates.contains($0) }
            && words.allSatisfy { labels.contains($0) }
    }

    /// `(Image: AP)`, `[Photo by Jane Doe]`, `Photo by Jane Doe/AFP`.
    private static func isCredit(_ line: String) -> Bool {
        guard line.utf8.count <= 200 else { return false }
        let isBracketed = (line.hasPrefix("(") && line.hasSuffix(")")) || (line.hasPrefix("[") && line.hasSuffix("]"))
        return PhotoCredit.isCredit(line) && (isBracketed || !line.hasSuffix("."))
    }

    /// `By Jane Doe and John Roe, Political Editor`.
    private static func isByline(_ line: String) -> Bool {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard (2...16).contains(words.count), words[0].lowercased() == "by", !line.hasSuffix(".") else { return false }
        return words[1].first.map { $0.isUppercase } ?? false
            && words.dropFirst().filter { $0.first?.isUppercase == true }.count * 2 >= words.count - 1
    }

    /// `- World News`, `Home > World > Europe`.
    private static func isBreadcrumb(_ line: String) -> Bool {
        let words = line.split(whereSeparator: \.isWhitespace)
        if let mark = line.first, "-•·–*".contains(mark), (2...6).contains(words.count),
            !".?!\"”".contains(line.last ?? " ")
        {
            return true
        }
        let steps = line.split(whereSeparator: { ">›»/|".contains($0) })
        let isTrail = steps.count >= 3 && steps.allSatisfy { $0.split(separator: " ").count <= 4 }
        return isTrail && line.utf8.count <= 120 && line.contains(where: { ">›»|".contains($0) })
    }

    /// An address and nothing else.
    private static func isLink(_ line: String) -> Bool {
        !line.contains(where: \.isWhitespace)
            && (WebAddress(line) != nil || line.contains("@") || line.hasPrefix("pic.twitter.com/"))
    }
}

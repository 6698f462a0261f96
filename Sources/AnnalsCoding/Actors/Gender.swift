/// What words tell of a person's pronouns.
enum Gender {
    /// By an office: "spokeswoman", "king". Nil where it does not tell.
    static func isFemale(office words: [String]) -> Bool? {
        guard let last = words.last?.lowercased() else { return nil }
        if last.hasSuffix("woman") || female.contains(last) { return true }
        if last.hasSuffix("man") || male.contains(last) { return false }
        return nil
    }

    /// By a Slavic name: given name and surname both end as women's do. Nil where they do not.
    static func isFemale(name words: [String]) -> Bool? {
        guard words.count > 1, let first = words.first?.lowercased(), let last = words.last?.lowercased() else {
            return nil
        }
        return first.hasSuffix("a") && surnames.contains { last.hasSuffix($0) } ? true : nil
    }

    private static let female: Set<String> = [
        "queen", "empress", "princess", "duchess", "actress", "businesswoman", "girl", "schoolgirl", "woman",
    ]
    private static let male: Set<String> = [
        "king", "emperor", "emir", "sultan", "prince", "duke", "pope", "pontiff", "ayatollah", "imam", "bishop",
        "archbishop", "cardinal", "patriarch", "boy", "man",
    ]
    private static let surnames = ["ova", "eva", "skaya", "skaia", "ska", "ina"]
}

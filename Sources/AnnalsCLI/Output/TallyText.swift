import Annals

extension IngestTally {
    /// What became of the inputs, in a sentence.
    var sentence: String {
        var parts = ["\(Self.counted(articles, "article")) with \(Self.counted(events, "event")) stored"]
        if known > 0 { parts.append("\(Self.counted(known, "article")) already in the log") }
        if refused > 0 { parts.append("\(Self.counted(refused, "input")) refused") }
        if remarks > 0 { parts.append(Self.counted(remarks, "remark")) }
        return parts.joined(separator: ", ") + "."
    }

    private static func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

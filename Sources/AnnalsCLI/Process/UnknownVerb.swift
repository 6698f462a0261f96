import ArgumentParser

/// A first word that is no verb.
struct UnknownVerb: Error {
    /// The word.
    let word: String
    /// The verb that may be meant; nil where none is near.
    let suggestion: String?

    /// Looks at a command line; nil where it begins with a verb, or with no word at all.
    init?(_ arguments: [String]) {
        let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
        let verbs = AnnalsCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let word = words.first, !word.hasPrefix("-"), !verbs.contains(word) else { return nil }
        self.word = word
        suggestion = Self.nearest(to: word, among: verbs)
    }

    /// What to say about it.
    var message: String {
        let meant = suggestion.map { " Did you mean '\($0)'?" } ?? ""
        return "Error: There is no verb '\(word)'.\(meant)\nUsage: annals <subcommand>\n"
            + "  See 'annals --help' for more information."
    }

    /// The verb that takes the fewest letters put in or left out to write; one letter for another counts twice.
    private static func nearest(to word: String, among verbs: [String]) -> String? {
        let most = 2
        let distances = verbs.map { (verb: $0, distance: $0.difference(from: word.lowercased()).count) }
        return distances.filter { $0.distance <= most }.min { $0.distance < $1.distance }?.verb
    }
}

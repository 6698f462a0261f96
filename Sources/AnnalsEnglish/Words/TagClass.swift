/// A class of the tagger: a part of speech with the features that the coder needs.
package struct TagClass: Hashable, Sendable {
    package let tag: Tag
    package let features: Features

    /// Reads a tag and a FEATS column; features that `Features` lacks are dropped.
    package init?(tag: String, features: String) {
        guard let known = Tag(rawValue: tag) else { return nil }
        self.tag = known
        self.features = Features(conllu: features)
    }

    /// Reads a class as the model writes it.
    init?(line: String) {
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(tag: parts[0], features: parts[1])
    }

    /// The class as the model writes it, such as `NOUN Number=Sing`.
    package var text: String { "\(tag.rawValue) \(features.conllu)" }
}

extension Features {
    /// Reads a FEATS column.
    init(conllu: String) {
        self.init()
        for pair in conllu.split(separator: "|") {
            let parts = pair.split(separator: "=")
            guard parts.count == 2 else { continue }
            set(String(parts[0]), String(parts[1]))
        }
    }

    private mutating func set(_ name: String, _ value: String) {
        switch name {
        case "Number": number = Number(rawValue: value)
        case "Person": person = Int(value)
        case "Tense": tense = Tense(rawValue: value)
        case "VerbForm": verbForm = VerbForm(rawValue: value)
        case "Mood": mood = Mood(rawValue: value)
        case "Voice": isPassive = value == "Pass"
        default: break
        }
    }
}

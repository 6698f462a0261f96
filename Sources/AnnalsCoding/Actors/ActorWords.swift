/// Words that the readers of actors and places go by.
struct ActorWords: Sendable {
    /// The classes of words, one bit each.
    struct Classes: OptionSet, Sendable {
        let rawValue: UInt32

        static let names = [
            "alliance-pointer", "bloc-pointer", "body-pointer", "clock", "company-pointer", "connector",
            "counterpart", "country-pointer", "determiner", "direction", "facility", "female-name",
            "government-pointer", "group-pointer", "institution", "likeness", "locative", "male-name",
            "ministry-pointer", "modifier", "namesake", "notname", "past", "person-pointer", "persons-pair",
            "place-noun", "settlement", "shared", "site", "state-noun", "states-pair", "thing",
        ]

        init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// The class of a name in the file; nil where there is none such.
        init?(_ name: String) {
            guard let index = Self.names.firstIndex(of: name) else { return nil }
            rawValue = 1 << UInt32(index)
        }

        private init(named name: String) {
            self = Self(name) ?? []
        }

        static let alliancePointer = Self(named: "alliance-pointer")
        static let blocPointer = Self(named: "bloc-pointer")
        static let bodyPointer = Self(named: "body-pointer")
        static let clock = Self(named: "clock")
        static let companyPointer = Self(named: "company-pointer")
        static let connector = Self(named: "connector")
        static let counterpart = Self(named: "counterpart")
        static let countryPointer = Self(named: "country-pointer")
        static let determiner = Self(named: "determiner")
        static let direction = Self(named: "direction")
        static let facility = Self(named: "facility")
        static let femaleName = Self(named: "female-name")
        static let governmentPointer = Self(named: "government-pointer")
        static let groupPointer = Self(named: "group-pointer")
        static let institution = Self(named: "institution")
        static let likeness = Self(named: "likeness")
        static let locative = Self(named: "locative")
        static let maleName = Self(named: "male-name")
        static let ministryPointer = Self(named: "ministry-pointer")
        static let modifier = Self(named: "modifier")
        static let namesake = Self(named: "namesake")
        static let notName = Self(named: "notname")
        static let past = Self(named: "past")
        static let personPointer = Self(named: "person-pointer")
        static let personsPair = Self(named: "persons-pair")
        static let placeNoun = Self(named: "place-noun")
        static let settlement = Self(named: "settlement")
        static let shared = Self(named: "shared")
        static let site = Self(named: "site")
        static let stateNoun = Self(named: "state-noun")
        static let statesPair = Self(named: "states-pair")
        static let thing = Self(named: "thing")
    }

    static let columns = ["class", "words"]

    private var classes: [UInt64: Classes] = [:]

    init(_ files: inout LexiconFiles) {
        let lists = files.read("actors-words.tsv", columns: Self.columns, key: "class") { line in
            let group = Classes(line["class"])
            if group == nil {
                line.fail("class is \"\(line["class"])\"", "use one of: " + Classes.names.joined(separator: ", "))
            }
            return (group ?? [], line.list("words"))
        }
        for (group, words) in lists {
            for word in words { classes[NameUnit.key(word), default: []].insert(group) }
        }
    }

    /// The classes of a word, by its key.
    subscript(key: UInt64) -> Classes {
        classes[key] ?? []
    }
}

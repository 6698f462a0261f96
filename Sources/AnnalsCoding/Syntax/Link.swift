import AnnalsEnglish

/// How a word depends on another: the relations of Universal Dependencies that frames and modality ask for.
enum Link: String, CaseIterable {
    case subject = "nsubj"
    case passiveSubject = "nsubj:pass"
    case clausalSubject = "csubj"
    case object = "obj"
    case indirectObject = "iobj"
    case oblique = "obl"
    case agent = "obl:agent"
    case unmarkedOblique = "obl:unmarked"
    case nominal = "nmod"
    case possessor = "nmod:poss"
    case unmarkedNominal = "nmod:unmarked"
    case description = "nmod:desc"
    case adjective = "amod"
    case number = "nummod"
    case apposition = "appos"
    case compound
    case particle = "compound:prt"
    case flat
    case fixed
    case relativeClause = "acl:relcl"
    case nounClause = "acl"
    case adverbialClause = "advcl"
    case openComplement = "xcomp"
    case clausalComplement = "ccomp"
    case conjunct = "conj"
    case conjunction = "cc"
    case preposition = "case"
    case marker = "mark"
    case auxiliary = "aux"
    case passiveAuxiliary = "aux:pass"
    case copula = "cop"
    case determiner = "det"
    case adverb = "advmod"
    case parataxis
    case punctuation = "punct"
    case root
    case other = "dep"

    /// Reads a relation; a subtype that is not listed counts as its universal part.
    init(_ relation: Relation) {
        self = Self.byName[relation.rawValue] ?? Self.byName[relation.universal] ?? .other
    }

    private static let byName = Dictionary(allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        .merging(
            [
                "obl:tmod": .unmarkedOblique, "obl:npmod": .unmarkedOblique, "nmod:tmod": .unmarkedNominal,
                "nmod:npmod": .unmarkedNominal, "nsubj:outer": .subject, "advcl:relcl": .adverbialClause,
            ],
            uniquingKeysWith: { first, _ in first }
        )
}

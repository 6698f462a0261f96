import AnnalsModel

/// A stretch of a sentence that names a place.
struct PlacePhrase: Sendable {
    /// What the stretch names.
    enum Kind: Sendable {
        /// A place of the gazetteer, by its index.
        case known(Int)
        /// A country, or a part of it, by the country's index.
        case country(Int)
        /// A place that the gazetteer does not know.
        case unknown(String, Place.Precision)
        /// A noun that points back, such as "the city", to the last place of some precision.
        case pointer([Place.Precision])
    }

    var tokens: Range<Int>
    let kind: Kind
    /// The precision that a noun beside the name gives: "Kherson region".
    var precision: Place.Precision?
    /// The adjective of a part of a country: `eastern`.
    var direction: String?
    /// The other country of a border, as a part of an id.
    var neighbour: String?
    /// Whether a border is meant.
    var isBorder = false
    /// The code of the country that the text names beside it.
    var within: String?

    /// Whether it can point back to a region or a list of them.
    var isPointer: Bool {
        if case .pointer(let precisions) = kind { precisions.contains(.region) } else { false }
    }

    /// Whether it names a place of which the gazetteer or the text itself tells the state.
    var isKnown: Bool {
        switch kind {
        case .known, .country: true
        case .unknown: within != nil
        case .pointer: false
        }
    }

    init(tokens: Range<Int>, kind: Kind) {
        self.tokens = tokens
        self.kind = kind
    }
}

import AnnalsCoding
public import AnnalsModel

extension Actor {
    /// The state or body of an id under its name in the compiled tables, such as the United Kingdom for `gbr`; nil where
    /// they have none such.
    public static func known(_ id: String) -> Actor? {
        Lexicon.standard.name(of: id).map { Actor(id: id, name: $0) }
    }
}

public import AnnalsFormats
public import AnnalsModel

extension Vantage {
    /// The vantage in words.
    public var words: String {
        let day = at.map { "\($0)" } ?? "the end of the record"
        let known = asOf.map { " as known at \($0)" } ?? ""
        return day + known + (recorded.map { " by position \($0) of the log" } ?? "")
    }
}

extension JSON {
    /// A vantage; what does not bound the answer is null.
    public init(_ vantage: Vantage) {
        self = [
            "at": JSON(vantage.at?.description), "as_of": JSON(vantage.asOf?.description),
            "recorded": JSON(vantage.recorded),
        ]
    }
}

public import AnnalsCoding
public import AnnalsFormats
public import AnnalsModel
public import AnnalsReading

/// What became of one item of an input.
public enum CodedItem: Sendable {
    /// An article was read and coded, with the remarks of the reading.
    case coded(Article, Coding, read: [Remark])
    /// The article need not be coded: it is known already.
    case known(Article)
    /// There is nothing that can be read.
    case refused(Refusal)
}

extension CodedItem {
    /// The events of a coded article, as files hold them; none otherwise.
    public var records: [EventRecord] {
        guard case .coded(_, let coding, _) = self else { return [] }
        return coding.events.map { EventRecord($0) }
    }

    /// What was recognised in a coded article; nil otherwise.
    public var explanation: Explanation? {
        guard case .coded(let article, let coding, _) = self else { return nil }
        return Explanation(article, coding)
    }

    /// Why the item cannot enter a log, where it cannot: it was refused, or it does not say when it was published and so
    /// could be known on no day.
    public var refusal: Refusal? {
        switch self {
        case .refused(let refusal): return refusal
        case .coded(let article, _, let remarks) where article.published == nil:
            let reason = remarks.first { $0.code.hasPrefix("published") }?.message
            return Refusal(
                .noText,
                (reason ?? "it does not say when it was published").advising("state it with --published"),
                name: article.sourceID
            )
        default: return nil
        }
    }
}

extension String {
    fileprivate func advising(_ advice: String) -> String {
        contains("--published") ? self : self + "; " + advice
    }
}

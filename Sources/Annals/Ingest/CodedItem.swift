public import AnnalsCoding
public import AnnalsFormats
public import AnnalsModel

/// What became of one item of an input.
public enum CodedItem: Sendable {
    /// An article was read and coded, with the remarks of the reading.
    case coded(Article, Coding, read: [Remark])
    /// The article need not be coded: it is known already.
    case known(Article)
    /// There is nothing that can be read.
    case refused(RefusedInput)
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

    /// Why the item cannot enter a log, where it cannot: nothing can be read, or it does not say when it was published.
    public var refusal: RefusedInput? {
        switch self {
        case .refused(let refusal): refusal
        case .coded(let article, _, let remarks) where article.published == nil:
            RefusedInput(undated: article, remarks)
        case .coded, .known: nil
        }
    }
}

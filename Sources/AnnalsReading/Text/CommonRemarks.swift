import AnnalsModel

extension Remark {
    /// Word that nothing of an article is coded for its language.
    static let languageUnread = Remark("language-unread", "it is not in English, so nothing of it is coded")

    /// Word that an article has no publication time, and what to do.
    static func publishedMissing(_ why: String) -> Remark {
        Remark("published-missing", why + "; state it with --published")
    }
}

import AnnalsModel

/// An entry of a feed, in whatever dialect it was written.
struct FeedItem {
    var id: String?
    var url: String?
    var title = ""
    /// HTML or text, whichever the feed gives at most length.
    var content = ""
    /// The stated times, the time of publication before that of a change.
    var dates: [String] = []
}

/// Makes articles of the entries of a feed. The stored text is the headline and the paragraphs of the entry, one a line.
struct FeedItemReader {
    let options: ReadingOptions
    /// What the feed calls itself.
    let outlet: String?
    /// As the feed declares it.
    let language: String?
    let name: String

    func read(_ item: FeedItem, number: Int) -> Reading.Item {
        let place = "\(name)#\(number)"
        let paragraphs = Self.paragraphs(item.content)
        let title = Self.paragraphs(item.title).joined(separator: " ")
        let text = ([title] + paragraphs).filter { !$0.isEmpty }.joined(separator: "\n")
        guard text.contains(where: \.isLetter) else {
            return .refusal(Refusal(.noText, "the entry has no text; read the page that it links to", name: place))
        }
        guard text.utf8.count <= options.articleLimit else {
            return .refusal(.tooLarge(place, limit: options.articleLimit))
        }
        return article(item, title: title, text: text, sourceID: item.id ?? item.url ?? place)
    }

    private func article(_ item: FeedItem, title: String, text: String, sourceID: String) -> Reading.Item {
        let scalars = ScalarText(text)
        let outlet = options.outlet ?? outlet
        let answer = publication(item, scalars, outlet: outlet)
        let titleCount = title.unicodeScalars.count
        let isRead = Language.isEnglish(text, declared: language)
        let headline = title.isEmpty ? [] : [Passage(.headline, 0..<titleCount)]
        let body = PassageFinder(text: scalars).passages(.body, in: titleCount..<scalars.scalars.count)
        let article = Article(
            sourceID: sourceID,
            outlet: outlet,
            url: item.url,
            title: title,
            published: answer.published,
            text: text,
            passages: isRead ? headline + body : []
        )
        return .article(article, answer.remarks + (isRead ? [] : [.languageUnread]))
    }

    private func publication(_ item: FeedItem, _ text: ScalarText, outlet: String?) -> PublicationReader.Answer {
        if let published = options.published { return PublicationReader.Answer(published: published) }
        let reader = PublicationReader(zone: options.zone) { Clues(text: text, outlet: outlet, url: item.url) }
        guard let stamp = item.dates.lazy.compactMap({ StampReader.read($0)?.stamp }).first else {
            return PublicationReader.Answer(remarks: [.publishedMissing("the entry does not say when it was published")]
            )
        }
        return reader.publication(of: stamp)
    }

    /// The paragraphs of a text that may hold tags, without its links to elsewhere.
    private static func paragraphs(_ content: String) -> [String] {
        guard content.contains("<") || content.contains("&") else {
            return content.split(whereSeparator: \.isNewline).map { String($0).singleSpaced }.filter { !$0.isEmpty }
        }
        guard let tree = MarkupParser.html(content) else { return [] }
        return PageBlocks.blocks(of: tree).map(\.text)
    }
}

import AnnalsModel

/// Reads articles that are JSON objects. The stored text is the headline, a line break, and the text.
struct JSONArticleReader {
    let options: ReadingOptions

    private static let example = #"{"title": "…", "published": "2022-02-23", "text": "…"}"#

    /// Reads a value: the article that an object is, or the articles of the feed that it is.
    /// - Parameter remarks: what was decided in doubt before.
    func read(_ value: JSONValue, name: String, line: Int?, remarks: [Remark] = []) -> [Reading.Item] {
        if JSONFeedReader.isFeed(value) { return JSONFeedReader(options: options).read(value, name: name) }
        return [readArticle(value, name: name, line: line, remarks)]
    }

    private func readArticle(_ value: JSONValue, name: String, line: Int?, _ remarks: [Remark]) -> Reading.Item {
        guard case .object = value else {
            let message = "it is JSON but no object with an article; give objects such as \(Self.example)"
            return .refusal(Refusal(.malformed, message, name: name, line: line))
        }
        let fields = ArticleFields(value)
        guard fields.text.contains(where: { !$0.isWhitespace }) else {
            let message = "the object has no text of an article; put it under \"text\""
            return .refusal(Refusal(.noText, message, name: name, line: line))
        }
        guard fields.text.utf8.count <= options.articleLimit else {
            return .refusal(.tooLarge(name, line: line, limit: options.articleLimit))
        }
        return article(fields, sourceID: fields.id ?? line.map { "\(name):\($0)" } ?? name, remarks)
    }

    private func article(_ fields: ArticleFields, sourceID: String, _ remarks: [Remark]) -> Reading.Item {
        let stored = fields.title.isEmpty ? fields.text : fields.title + "\n" + fields.text
        let scalars = ScalarText(stored)
        let outlet = options.outlet ?? fields.outlet
        let answer = publication(fields, scalars, outlet: outlet)
        let titleCount = fields.title.unicodeScalars.count
        let headline = fields.title.isEmpty ? [] : [Passage(.headline, 0..<titleCount)]
        let article = Article(
            sourceID: sourceID,
            outlet: outlet,
            url: fields.url,
            title: fields.title,
            published: answer.published,
            text: stored,
            passages: headline + PassageFinder(text: scalars).passages(.body, in: titleCount..<scalars.scalars.count)
        )
        return .article(article, remarks + answer.remarks)
    }

    private func publication(_ fields: ArticleFields, _ text: ScalarText, outlet: String?) -> PublicationReader.Answer {
        if let published = options.published { return PublicationReader.Answer(published: published) }
        let reader = PublicationReader(zone: options.zone) { Clues(text: text, outlet: outlet, url: fields.url) }
        return StatedPublication(reader: reader).answer(fields)
    }
}

import AnnalsModel

/// Reads a page of HTML into an article. The stored text is the headline and the paragraphs of the article, one a line.
struct PageReader {
    let options: ReadingOptions

    /// Reads a page that was fetched from `address`, where that is known.
    func read(_ html: String, name: String, address: String? = nil, remarks: [Remark] = []) -> Reading.Item {
        guard let tree = MarkupParser.html(html), !tree.nodes.isEmpty else {
            return .refusal(
                Refusal(.malformed, "it looks like HTML but nothing can be made of it; save the page anew", name: name)
            )
        }
        let data = PageData(tree)
        let head = PageTitle(tree, data, address: address)
        let blocks = PageBlocks.blocks(of: tree)
        let body = body(tree, data, blocks, title: head.title)
        guard body.contains(where: { $0.contains(where: \.isLetter) }) else {
            return .refusal(
                Refusal(.noText, "no article was found on the page; give its text in a .txt file", name: name)
            )
        }
        let text = ([head.title] + body).filter { !$0.isEmpty }.joined(separator: "\n")
        guard text.utf8.count <= options.articleLimit else {
            return .refusal(.tooLarge(name, limit: options.articleLimit))
        }
        let dates = PageDate(tree: tree, data: data, blocks: blocks, url: head.url ?? address)
        return article(head, text, dates, name: name, address: address, remarks: remarks)
    }

    /// The paragraphs of the page, or the text that it gives to machines where that is much longer.
    private func body(_ tree: MarkupTree, _ data: PageData, _ blocks: [PageBlock], title: String) -> [String] {
        let found = PageBody.paragraphs(of: tree, blocks: blocks, title: title)
        let stated = data.articles.compactMap { $0["articleBody"]?.text }.max { $0.utf8.count < $1.utf8.count } ?? ""
        let count = found.reduce(0) { $0 + $1.utf8.count }
        guard stated.utf8.count >= 400, stated.utf8.count > count * 2, !stated.contains("<") else { return found }
        return stated.split(whereSeparator: \.isNewline).map { String($0).singleSpaced }.filter { !$0.isEmpty }
    }

    private func article(
        _ head: PageTitle,
        _ text: String,
        _ dates: PageDate,
        name: String,
        address: String?,
        remarks: [Remark]
    ) -> Reading.Item {
        let scalars = ScalarText(text)
        let outlet = options.outlet ?? head.outlet
        let answer = publication(dates, scalars, outlet: outlet, url: head.url ?? address)
        let titleCount = head.title.unicodeScalars.count
        let isRead = Language.isEnglish(text, declared: head.language)
        let headline = head.title.isEmpty ? [] : [Passage(.headline, 0..<titleCount)]
        let body = PassageFinder(text: scalars).passages(.body, in: titleCount..<scalars.scalars.count)
        let article = Article(
            sourceID: name,
            outlet: outlet,
            url: head.url,
            title: head.title,
            published: answer.published,
            text: text,
            passages: isRead ? headline + body : []
        )
        let language = isRead ? [] : [Remark.languageUnread]
        return .article(article, remarks + answer.remarks + language)
    }

    private func publication(
        _ dates: PageDate,
        _ text: ScalarText,
        outlet: String?,
        url: String?
    ) -> PublicationReader.Answer {
        if let published = options.published { return PublicationReader.Answer(published: published) }
        let reader = PublicationReader(zone: options.zone) { Clues(text: text, outlet: outlet, url: url) }
        guard let stamp = dates.stamps.first else {
            return PublicationReader.Answer(
                remarks: [.publishedMissing("the page does not say when it was published")]
            )
        }
        var answer = reader.publication(of: stamp)
        if stamp.role == .updated {
            answer.remarks.append(Remark("published-from-update", "the page states only when it was last changed"))
        }
        if let day = dates.restated {
            let message = "it is dated by its address; the page itself says \(day), and may say what was learnt by then"
            answer.remarks.append(Remark("updated-later", message))
        }
        return answer
    }
}

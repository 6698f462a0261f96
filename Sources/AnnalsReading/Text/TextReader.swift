import AnnalsModel

/// Reads a page saved as text into an article whose stored text is the file's own, so that offsets are those of the file.
struct TextReader {
    let options: ReadingOptions

    func read(_ decoding: Decoding, name: String) -> Reading.Item {
        guard decoding.text.utf8.count <= options.articleLimit else {
            return .refusal(.tooLarge(name, limit: options.articleLimit))
        }
        let scalars = ScalarText(decoding.text)
        guard scalars.scalars.contains(where: { !$0.isSpace }) else {
            return .refusal(
                Refusal(.empty, "there is nothing in it but white space; save the article anew", name: name)
            )
        }
        let page = TextPage(scalars)
        let passages = page.passages
        guard !passages.isEmpty else {
            return .refusal(Refusal(.noText, "it holds no sentences to read; see whether it is an article", name: name))
        }
        let answer = publication(of: page, scalars)
        let article = Article(
            sourceID: name,
            outlet: options.outlet,
            url: nil,
            title: page.title,
            published: answer.published,
            text: decoding.text,
            passages: passages
        )
        return .article(article, decoding.remarks + answer.remarks)
    }

    private func publication(of page: TextPage, _ text: ScalarText) -> PublicationReader.Answer {
        if let published = options.published { return PublicationReader.Answer(published: published) }
        let reader = PublicationReader(zone: options.zone) { Clues(text: text, outlet: options.outlet, url: nil) }
        guard let (stamp, span) = page.stamp else {
            return PublicationReader.Answer(
                remarks: [.publishedMissing("it does not say when it was published")]
            )
        }
        var answer = reader.publication(of: stamp, span: span)
        if let update = page.update, let published = answer.published {
            answer.remarks += remarks(on: reader.publication(of: update.stamp).published, update.span, after: published)
        }
        return answer
    }

    private func remarks(on update: Publication?, _ span: Range<Int>, after published: Publication) -> [Remark] {
        guard let update, update.latest > published.latest else { return [] }
        let message = "the page was changed at \(update.latest); what it says may be newer than its publication time"
        return [Remark("updated-later", message, span: span)]
    }
}

extension Refusal {
    static func tooLarge(_ name: String, line: Int? = nil, limit: Int) -> Refusal {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"
        return Refusal(
            .tooLarge,
            "it is longer than \(size), and no article is; cut it into its articles",
            name: name,
            line: line
        )
    }
}

import AnnalsModel

/// The publication time of a JSON article: the stated one, else what its raw form and the time of the crawl tell.
struct StatedPublication {
    let reader: PublicationReader

    func answer(_ fields: ArticleFields) -> PublicationReader.Answer {
        if let stated = fields.published { return answer(stated: stated) }
        if let how = fields.statement.how, how == "unresolved" {
            return missing("the source could not tell when it was published")
        }
        guard let raw = fields.statement.raw else { return missing("it does not say when it was published") }
        return answer(raw: raw, scraped: fields.statement.scraped)
    }

    private func missing(_ message: String) -> PublicationReader.Answer {
        PublicationReader.Answer(remarks: [.publishedMissing(message)])
    }

    private func answer(stated: String) -> PublicationReader.Answer {
        if let epoch = Self.epoch(stated) { return PublicationReader.Answer(published: Publication(epoch)) }
        guard let (stamp, _) = StampReader.read(stated) else {
            return missing("its publication time \"\(stated.prefix(40))\" cannot be read")
        }
        return reader.publication(of: stamp)
    }

    /// Seconds or milliseconds since 1970, as some crawlers write.
    private static func epoch(_ text: String) -> Instant? {
        guard let number = Double(text), number >= 1e8, number < 1e14 else { return nil }
        return Instant(seconds: Int64(number >= 1e11 ? number / 1000 : number))
    }

    private func answer(raw: String, scraped: String?) -> PublicationReader.Answer {
        let crawl = scraped.flatMap { StampReader.read($0)?.stamp }
        if let ago = RelativeAge(raw) {
            guard let crawl, let answer = ago.publication(before: crawl) else {
                return missing("\"\(raw.prefix(40))\" counts from a crawl that is not dated")
            }
            return answer
        }
        guard var stamp = StampReader.read(raw)?.stamp else {
            return missing("its publication time \"\(raw.prefix(40))\" cannot be read")
        }
        guard stamp.year == nil else { return reader.publication(of: stamp) }
        guard let crawled = crawl?.date, let year = Self.lastYear(of: stamp, notAfter: crawled) else {
            return missing("\"\(raw.prefix(40))\" names no year")
        }
        stamp.year = year
        var answer = reader.publication(of: stamp)
        answer.remarks.append(
            Remark(
                "published-inferred",
                "\"\(raw)\" names no year; read as the last one before the crawl of \(crawled)"
            )
        )
        return answer
    }

    /// The last year in which a month and day come no later than a day.
    private static func lastYear(of stamp: Stamp, notAfter day: Day) -> Int? {
        let year = day.parts.year
        return [year, year - 1, year - 2, year - 3, year - 4].first { year in
            Day(year: year, month: stamp.month, day: stamp.day).map { $0 <= day } ?? false
        }
    }
}

/// An age such as `4 days ago` or `11 hrs ago`.
struct RelativeAge {
    private let count: Int
    private let seconds: Int

    private static let units: [(prefix: String, seconds: Int)] = [
        ("sec", 1), ("min", 60), ("hr", 3600), ("hour", 3600), ("day", 86_400), ("week", 604_800),
    ]

    /// Reads an age; nil where the text is none.
    init?(_ text: String) {
        let words = StampToken.tokens(of: text).map(\.word)
        guard words.count == 3, words[2] == "ago", let count = Int(words[0]), (0...10_000).contains(count),
            let unit = Self.units.first(where: { words[1].hasPrefix($0.prefix) })
        else { return nil }
        self.count = count
        seconds = unit.seconds
    }

    /// When something of this age at a crawl was published: the day where the age is in days, else within the unit.
    func publication(before crawl: Stamp) -> PublicationReader.Answer? {
        guard let day = crawl.date else { return nil }
        let offset = crawl.zone.flatMap { if case .offset(let offset) = $0 { offset } else { nil } } ?? 0
        let remark = Remark("published-inferred", "its age was counted back from the crawl of \(day)")
        if seconds >= 86_400 {
            let published = Publication(day.advanced(by: -count * seconds / 86_400), offset: offset)
            return PublicationReader.Answer(published: published, remarks: [remark])
        }
        guard let second = crawl.second else {
            return PublicationReader.Answer(published: Publication(day, offset: offset), remarks: [remark])
        }
        let instant = Instant(day: day, secondOfDay: second, offset: offset).seconds - Int64(count * seconds)
        let published = Publication(
            from: Instant(seconds: instant - Int64(seconds)),
            to: Instant(seconds: instant),
            offset: offset
        )
        return PublicationReader.Answer(published: published, remarks: [remark])
    }
}

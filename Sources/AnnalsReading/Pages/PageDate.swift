import AnnalsModel

/// When a page was published: what it says for machines, then what it shows, never when it was fetched.
struct PageDate {
    let tree: MarkupTree
    let data: PageData
    let blocks: [PageBlock]
    let url: String?

    /// The stated times, the most telling first.
    var stamps: [Stamp] {
        let addressed = [urlStamp].compactMap(\.self)
        let first = restated == nil ? stated + addressed : addressed + stated
        return Self.plausible(first + timeStamps + shownStamps + laterStamps)
    }

    /// The day that the page states for machines where its address is older: an address with a day in it was there on
    /// that day, so that the later one is of a further publication. A day of difference can be the zone's.
    var restated: Day? {
        guard let day = Self.plausible(stated).first?.date, let addressed = urlStamp?.date else { return nil }
        return addressed.number + 1 < day.number ? day : nil
    }

    private var stated: [Stamp] {
        (articleDates + metaDates + markedDates).compactMap { StampReader.read($0)?.stamp }
    }

    private static func plausible(_ stamps: [Stamp]) -> [Stamp] {
        stamps.filter { $0.date.map { $0.parts.year >= 1990 } ?? false }
    }

    private var articleDates: [String] {
        data.articles.compactMap { $0["datePublished"]?.text } + data.articles.compactMap { $0["dateCreated"]?.text }
    }

    private var metaDates: [String] {
        [
            data.first([
                "article:published_time", "og:article:published_time", "og:published_time", "article:published",
                "og:pubdate", "rnews:datepublished", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
                "publish-date", "publishdate", "publish_date", "publication_date", "dc.date.issued", "dcterms.created",
                "dcterms.date", "dc.date", "dc.date.created", "citation_publication_date",
                "cxenseparse:recs:publishtime",
                "article.published", "article_date_original", "originalpublicationdate", "displaydate", "ptime", "date",
                "bt:pubdate", "created", "datecreated",
            ])
        ].compactMap(\.self)
    }

    /// Elements that are marked as the date of publication.
    private var markedDates: [String] {
        tree.nodes.indices.compactMap { place in
            let attributes = tree.nodes[place].attributes
            guard attributes["itemprop"]?.lowercased() == "datepublished" || attributes["pubdate"] != nil else {
                return nil
            }
            return attributes["datetime"] ?? attributes["content"] ?? tree.text(of: place)
        }
    }

    /// `/2022/02/23/`, `/2022/feb/23/` or `/20220223/` in the address.
    private var urlStamp: Stamp? {
        let path = (url.flatMap(WebAddress.init)?.path ?? "").split { "/-_.".contains($0) }.map(String.init)
        for index in path.indices {
            if path[index].utf8.count == 8, let number = Int(path[index]),
                let stamp = Self.stamp(number / 10_000, number / 100 % 100, number % 100)
            {
                return stamp
            }
            guard index + 2 < path.count, path[index].utf8.count == 4, path[index + 2].utf8.count <= 2,
                let year = Int(path[index]), let month = month(path[index + 1]), let day = Int(path[index + 2])
            else { continue }
            if let stamp = Self.stamp(year, month, day) { return stamp }
        }
        return nil
    }

    private func month(_ part: String) -> Int? {
        part.utf8.count <= 2 ? Int(part) : MonthName.number(of: part.lowercased())
    }

    private static func stamp(_ year: Int, _ month: Int, _ day: Int) -> Stamp? {
        (1990...2100).contains(year) && Day(year: year, month: month, day: day) != nil
            ? Stamp(year: year, month: month, day: day) : nil
    }

    /// `time` elements, those that say so first.
    private var timeStamps: [Stamp] {
        let times = tree.elements("time", "abbr").compactMap { place -> (isMarked: Bool, stamp: Stamp)? in
            let node = tree.nodes[place]
            guard node.name == "time" || node.labels.contains("published") else { return nil }
            let text = node.attributes["datetime"] ?? node.attributes["title"] ?? tree.text(of: place)
            guard let stamp = StampReader.read(text)?.stamp ?? StampReader.read(tree.text(of: place))?.stamp else {
                return nil
            }
            let words = LabelTable.words(of: node.labels)
            let isUpdate = words.contains { $0 == "updated" || $0 == "modified" }
            return isUpdate ? nil : (words.contains { $0.hasPrefix("publish") || $0 == "entry" }, stamp)
        }
        return times.filter(\.isMarked).map(\.stamp) + times.filter { !$0.isMarked }.map(\.stamp)
    }

    /// Lines that show nothing but a date.
    private var shownStamps: [Stamp] {
        blocks.compactMap { $0.text.utf8.count <= 160 ? FurnitureLine.stamp($0.text) : nil }
            .enumerated().sorted { ($0.element.role, $0.offset) < ($1.element.role, $1.offset) }.map(\.element)
    }

    /// When it was changed, or made as a page: better than nothing.
    private var laterStamps: [Stamp] {
        let texts =
            data.pages.compactMap { $0["datePublished"]?.text } + data.articles.compactMap { $0["dateModified"]?.text }
            + [data.first(["article:modified_time", "og:updated_time", "last-modified", "lastmod"])].compactMap(\.self)
            + data.pages.compactMap { $0["dateModified"]?.text }
        return texts.compactMap { text in
            StampReader.read(text).map { read in
                var stamp = read.stamp
                stamp.role = .updated
                return stamp
            }
        }
    }
}

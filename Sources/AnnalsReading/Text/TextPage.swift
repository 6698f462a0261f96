import AnnalsModel

/// A page saved as text: stamps, headline, standfirst, furniture and paragraphs, one a line.
struct TextPage {
    private let text: ScalarText
    private let lines: [Line]

    /// A line that is not blank, and what it is.
    private struct Line {
        let span: Range<Int>
        let string: String
        let stamp: Stamp?
        let isFurniture: Bool
    }

    init(_ text: ScalarText) {
        self.text = text
        lines = text.lines(in: text.span).map { span in
            let isShort = span.count <= 300
            let string = isShort ? text[span] : ""
            return Line(
                span: span,
                string: string,
                stamp: isShort ? FurnitureLine.stamp(string) : nil,
                isFurniture: isShort && FurnitureLine.matches(string)
            )
        }
    }

    /// The publication stamp: the one that says so, else one above the text, else the last update.
    var stamp: (stamp: Stamp, span: Range<Int>)? {
        let stamps = lines.compactMap { line in line.stamp.map { (stamp: $0, span: line.span) } }
        let whole = stamps.filter { $0.stamp.year != nil }
        return (whole.isEmpty ? stamps : whole).enumerated().min {
            ($0.element.stamp.role, $0.offset) < ($1.element.stamp.role, $1.offset)
        }?.element
    }

    /// The stamp of a later change, where there is one beside the publication stamp.
    var update: (stamp: Stamp, span: Range<Int>)? {
        lines.last { $0.stamp?.role == .updated }.flatMap { line in line.stamp.map { ($0, line.span) } }
    }

    /// The headline; empty where the text has none.
    var title: String {
        headline.map { lines[$0].string } ?? ""
    }

    /// The parts to be coded.
    var passages: [Passage] {
        let headline = headline
        let standfirsts = standfirsts(after: headline)
        let finder = PassageFinder(text: text)
        return lines.indices.filter { !lines[$0].isFurniture }.flatMap { index in
            if index == headline { return [Passage(.headline, lines[index].span)] }
            return finder.passages(standfirsts.contains(index) ? .standfirst : .body, in: lines[index].span)
        }
    }

    /// The first line that is no furniture, where it looks like a headline and more follows.
    private var headline: Int? {
        let content = lines.indices.filter { !lines[$0].isFurniture }
        guard content.count > 1, let first = content.first else { return nil }
        let line = lines[first]
        let isSentence = line.string.hasSuffix(".") && !line.string.hasSuffix("...")
        return line.span.count <= 250 && !isSentence ? first : nil
    }

    /// Short lines below the headline that no full stop ends, or that furniture parts from the text.
    private func standfirsts(after headline: Int?) -> Set<Int> {
        guard let headline else { return [] }
        var found: Set<Int> = []
        for index in (headline + 1)..<lines.count where !lines[index].isFurniture {
            let line = lines[index]
            let isParted = index + 1 < lines.count && lines[index + 1].isFurniture
            guard found.count < 3, line.span.count <= 300, hasBodyBelow(index) else { break }
            guard isParted || !line.string.hasSuffix(".") && !line.string.hasSuffix("\"") && !line.string.hasSuffix("”")
            else { break }
            found.insert(index)
        }
        return found
    }

    private func hasBodyBelow(_ index: Int) -> Bool {
        lines[(index + 1)...].contains { !$0.isFurniture }
    }
}

/// The dateline of a dispatch: `KYIV, Ukraine (AP) —` before the first sentence.
///
/// It stands at the start of a line: capitals, with a comma or an agency in brackets unless they are a long word, then
/// a dash. Left with the sentence after it, it would pass for its root.
struct Dateline {
    private static let longest = 14

    let scalars: Scalars
    let pieces: [Piece]

    /// The token after the dateline that starts here, if one does.
    func end(from start: Int) -> Int? {
        guard pieces[start].followsBreak, let dash = dash(after: start), dash + 1 < pieces.count else { return nil }
        let opening = pieces[start]
        let capitals = scalars.classes[opening.range].allSatisfy { $0 == .upper }
        let marks = pieces[start..<dash].map { scalars.classes[$0.start] }
        let isPlace = capitals && (marks.contains(.comma) || opening.end - opening.start >= 5)
        guard isPlace || marks.contains(.opening), !pieces[dash + 1].followsBreak else { return nil }
        return dash + 1
    }

    /// The first dash, when all before it are names, numbers, commas and brackets.
    private func dash(after start: Int) -> Int? {
        for index in start..<min(start + Self.longest, pieces.count) {
            if index > start, pieces[index].followsBreak { return nil }
            if index > start, isDash(index) { return index }
            switch scalars.classes[pieces[index].start] {
            case .upper, .digit, .comma: continue
            case .opening, .closing, .stop: if index == start { return nil }
            default: return nil
            }
        }
        return nil
    }

    private func isDash(_ index: Int) -> Bool {
        let piece = pieces[index]
        switch scalars.values[piece.start] {
        case 0x2013, 0x2014: return true
        case 0x2D:
            let isApart = index + 1 < pieces.count && pieces[index + 1].start > piece.end
            return piece.end - piece.start == 2 || (isApart && pieces[index - 1].end < piece.start)
        default: return false
        }
    }
}

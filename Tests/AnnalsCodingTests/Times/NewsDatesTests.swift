import AnnalsCoding
import AnnalsEnglish
import AnnalsModel
import Foundation
import Testing

/// Every fourth expression of the annotated news dates: a floor that no change may fall under.
@Suite struct NewsDatesTests {
    struct Line: Decodable {
        let text: String
        let reference: String
        let context: String?
        let start: String?
        let end: String?
        let newsy: Bool?
        let isAmbiguous: Bool?

        enum CodingKeys: String, CodingKey {
            case text, reference, context, start, end, newsy
            case isAmbiguous = "ambiguous_direction"
        }
    }

    static let file = URL(filePath: #filePath).appending(path: "../../../../../shared/data/dates.jsonl")
        .standardizedFileURL

    private func lines() throws -> [Line] {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let all = try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        let counted = all.filter { $0.newsy == true && $0.isAmbiguous != true && $0.start != nil && $0.end != nil }
        return counted.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
    }

    private func answers(_ line: Line) -> [TimeExpression] {
        let want = line.text.lowercased()
        return times(line.context ?? line.text, on: line.reference).filter { time in
            want.contains(time.text.lowercased()) || time.text.lowercased().contains(want)
        }
    }

    private func isInside(_ time: TimeExpression, _ line: Line) -> Bool {
        guard let start = line.start.flatMap({ Day($0) }), let end = line.end.flatMap({ Day($0) }),
            let first = time.interval.earliest, let last = time.interval.latest
        else { return false }
        return start <= first && last <= end
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "the annotated dates are not here"))
    func mostAreFoundAndMostLieInsideTheGold() throws {
        let lines = try lines()
        let found = lines.map { line in answers(line).map { isInside($0, line) } }
        let share = { (count: Int) in Double(count) / Double(max(1, lines.count)) }
        #expect(share(found.count { !$0.isEmpty }) >= 0.98)
        #expect(share(found.count { $0.contains(true) }) >= 0.86)
    }
}

import AnnalsModel
import Foundation

/// Trains the weights by which the coder weighs its candidates, and prints what they are worth on articles left out.
@main
struct CoderTrainer {
    private static let usage = """
        usage: CoderTrainer READINGS.tsv DATA WEIGHTS.tsv   DATA holds articles.jsonl, golden/ and plover_pairs.jsonl

        """

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
        let (data, weightsPath) = (arguments[1], arguments[2])
        let read = Readings(Table(try String(contentsOfFile: arguments[0], encoding: .utf8))).events
        let golden = try Articles(path: "\(data)/golden/articles.jsonl").articles
        let events = try Goldens(path: "\(data)/golden/golden.jsonl", articles: golden).events
            .merging(read, uniquingKeysWith: +)
        let articles =
            try Articles(path: "\(data)/articles.jsonl").articles.filter { read[$0.sourceID] != nil } + golden
        let lessons = articles.map { Lessons(article: $0, events: events[$0.sourceID] ?? []) }
        Report.line("\(articles.count) articles, \(lessons.reduce(0) { $0 + $1.lessons.count }) candidates")
        for line in CrossValidation(lessons).lines { Report.line(line) }
        let pairs = try Pairs(path: "\(data)/plover_pairs.jsonl").lessons
        let weights = Regression().weights(of: lessons.flatMap(\.lessons) + pairs)
        try WeightsFile(weights).text.write(toFile: weightsPath, atomically: true, encoding: .utf8)
    }
}

/// Progress, on standard error.
enum Report {
    static func line(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

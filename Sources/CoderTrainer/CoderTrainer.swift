import AnnalsCoding
import AnnalsModel
import Foundation

/// Trains the weights by which the coder weighs its candidates, and prints what they are worth on articles left out.
@main
struct CoderTrainer {
    private static let usage = """
        usage: CoderTrainer READINGS.tsv DATA LEXICON   DATA holds articles.jsonl, golden/, seed/, plover_pairs.jsonl

        """

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
        let (data, lexicon) = (arguments[1], arguments[2])
        let school = try School(readings: arguments[0], data: data)
        let pairs = "\(data)/plover_pairs.jsonl"
        let choices = WeightsFile(try choices(school, pairs: pairs)).text
        try choices.write(toFile: "\(lexicon)/choices.tsv", atomically: true, encoding: .utf8)
        let coder = Coder(lexicon: .standard.choosing(by: Table(choices)))
        let likelihood = try likelihood(school, coder, pairs: pairs)
        try WeightsFile(likelihood).text.write(toFile: "\(lexicon)/likelihood.tsv", atomically: true, encoding: .utf8)
    }

    /// The weights by which the sides of events are chosen.
    private static func choices(_ school: School, pairs: String) throws -> [String: Double] {
        let coder = Coder(lexicon: .standard.choosing(by: Table("")))
        let choices = school.lessons(of: coder).map(\.choices)
        for line in ChoiceValidation(choices).lines { Report.line(line) }
        return ChoiceRegression().weights(of: choices.flatMap(\.self) + (try Pairs(path: pairs, coder: coder).choices))
    }

    /// The weights by which candidates are weighed, with the sides chosen by a coder.
    private static func likelihood(_ school: School, _ coder: Coder, pairs: String) throws -> [String: Double] {
        let lessons = school.lessons(of: coder)
        Report.line("\(lessons.count) articles, \(lessons.reduce(0) { $0 + $1.lessons.count }) candidates")
        for line in CrossValidation(lessons).lines { Report.line(line) }
        return Regression().weights(of: lessons.flatMap(\.lessons) + (try Pairs(path: pairs, coder: coder).lessons))
    }
}

/// The articles that were read by hand, with their events.
struct School {
    private var articles: [Article]
    private var events: [String: [ReadEvent]]

    init(readings: String, data: String) throws {
        let read = Readings(Table(try String(contentsOfFile: readings, encoding: .utf8))).events
        articles = try Articles(path: "\(data)/articles.jsonl").articles.filter { read[$0.sourceID] != nil }
        events = read
        for folder in ["golden", "seed"] {
            let more = try Articles(path: "\(data)/\(folder)/articles.jsonl").articles
            events.merge(try Goldens(path: "\(data)/\(folder)/golden.jsonl", articles: more).events) { $0 + $1 }
            articles += more
        }
    }

    /// What a coder can learn from each article.
    func lessons(of coder: Coder) -> [Lessons] {
        articles.map { Lessons(article: $0, events: events[$0.sourceID] ?? [], coder: coder) }
    }
}

/// Progress, on standard error.
enum Report {
    static func line(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

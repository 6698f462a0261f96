import AnnalsCoding
import AnnalsModel
import Foundation
import TrainerTools

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

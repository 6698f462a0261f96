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
        let (choices, parts) = try choices(school, pairs: pairs)
        try WeightsFile(choices).text.write(toFile: "\(lexicon)/choices.tsv", atomically: true, encoding: .utf8)
        let likelihood = try likelihood(school, coder(choices), parts.map(coder), pairs: pairs)
        try WeightsFile(likelihood).text.write(toFile: "\(lexicon)/likelihood.tsv", atomically: true, encoding: .utf8)
    }

    /// A coder with some weights for the sides of events.
    private static func coder(_ choices: Weights) -> Coder {
        Coder(lexicon: .standard.choosing(by: Table(WeightsFile(choices).text)))
    }

    /// The weights by which the sides of events are chosen; and those that each part of the articles gives that leaves a
    /// fold out.
    private static func choices(_ school: School, pairs: String) throws -> (all: Weights, parts: [Weights]) {
        let coder = Coder(lexicon: .standard.choosing(by: Table("")))
        let choices = school.lessons(of: coder).map(\.choices)
        let folds = Folds.weighed(choices) { ChoiceRegression().weights(of: $0.flatMap(\.self)) }
        for line in ChoiceValidation(folds).lines { Report.line(line) }
        let all = choices.flatMap(\.self) + (try Pairs(path: pairs, coder: coder).choices)
        return (ChoiceRegression().weights(of: all), folds.map(\.weights))
    }

    /// The weights by which candidates are weighed, with the sides of each article chosen by a coder that has not seen it.
    private static func likelihood(
        _ school: School,
        _ coder: Coder,
        _ parts: [Coder],
        pairs: String
    ) throws -> Weights {
        let lessons = school.lessons(ofEach: parts)
        Report.line("\(lessons.count) articles, \(lessons.reduce(0) { $0 + $1.lessons.count }) candidates")
        for line in CrossValidation(lessons).lines { Report.line(line) }
        return Regression().weights(of: lessons.flatMap(\.lessons) + (try Pairs(path: pairs, coder: coder).lessons))
    }
}

/// The weight of each clue, in natural logarithms of the odds.
typealias Weights = [String: Double]

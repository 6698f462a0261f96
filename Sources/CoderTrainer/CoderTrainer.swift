import AnnalsCoding
import AnnalsModel
import Foundation
import TrainerTools

/// Trains the weights by which the coder weighs its candidates, and prints what they are worth on articles left out.
@main
struct CoderTrainer {
    private static let usage = """
        usage: CoderTrainer READINGS DATA LEXICON   READINGS holds events.tsv and verdicts.tsv,
                                                    DATA articles.jsonl, golden/, seed/ and plover_pairs.jsonl

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
        let sides = try sides(school, pairs: pairs)
        try write(sides.all, to: "\(lexicon)/choices.tsv")
        let dates = dates(school, sides: sides.parts)
        try write(dates.all, to: "\(lexicon)/dates.tsv")
        let coders = zip(sides.parts, dates.parts).map { coder(sides: $0, dates: $1) }
        let likelihood = try likelihood(school, coder(sides: sides.all, dates: dates.all), coders, pairs: pairs)
        try write(likelihood, to: "\(lexicon)/likelihood.tsv")
    }

    private static func write(_ weights: Weights, to path: String) throws {
        try WeightsFile(weights).text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// A coder with some weights for the sides and the days of events.
    private static func coder(sides: Weights = [:], dates: Weights = [:]) -> Coder {
        let lexicon = Lexicon.standard.choosing(by: WeightsFile(sides).text)
        return Coder(lexicon: lexicon.dating(by: WeightsFile(dates).text))
    }

    /// The weights by which the sides of events are chosen; and those that each part of the articles gives that leaves a
    /// fold out.
    private static func sides(_ school: School, pairs: String) throws -> (all: Weights, parts: [Weights]) {
        let coder = coder()
        let choices = school.lessons(of: coder).map(\.choices)
        let folds = Folds.weighed(choices) { ChoiceRegression().weights(of: $0.flatMap(\.self)) }
        for line in ChoiceValidation(folds, of: "sides").lines { Report.line(line) }
        let all = choices.flatMap(\.self) + (try Pairs(path: pairs, coder: coder).choices)
        return (ChoiceRegression().weights(of: all), folds.map(\.weights))
    }

    /// The weights by which the days of events are chosen, and those of each part, with the sides of each article chosen by a
    /// coder that has not seen it.
    private static func dates(_ school: School, sides: [Weights]) -> (all: Weights, parts: [Weights]) {
        let dates = school.lessons(ofEach: sides.map { coder(sides: $0) }).map(\.dates)
        let folds = Folds.weighed(dates) { ChoiceRegression().weights(of: $0.flatMap(\.self)) }
        for line in ChoiceValidation(folds, of: "days").lines { Report.line(line) }
        return (ChoiceRegression().weights(of: dates.flatMap(\.self)), folds.map(\.weights))
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

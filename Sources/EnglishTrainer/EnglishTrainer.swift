import AnnalsEnglish
import Foundation

/// Trains the model of `AnnalsEnglish` and prints trees to score.
@main
struct EnglishTrainer {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("train", 3): try TrainCommand(data: arguments[1], model: arguments[2], seed: 1).run()
        case ("trees", 2): try TreePrinter(path: arguments[1]).run()
        case ("bench", 2): try Bench(path: arguments[1]).run()
        default: print("usage: EnglishTrainer train DATA MODEL | trees ARTICLES.jsonl | bench ARTICLES.jsonl")
        }
    }
}

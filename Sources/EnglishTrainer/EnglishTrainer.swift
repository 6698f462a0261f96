import AnnalsEnglish
import Foundation

/// Trains the model of `AnnalsEnglish` and prints trees to score.
@main
struct EnglishTrainer {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "trees" where arguments.count == 2: try TreePrinter(path: arguments[1]).run()
        default: print("usage: EnglishTrainer trees ARTICLES.jsonl")
        }
    }
}

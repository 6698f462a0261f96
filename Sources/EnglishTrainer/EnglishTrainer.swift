import AnnalsEnglish
import Foundation

/// Trains the model of `AnnalsEnglish`, prints trees to score, and measures speed.
@main
struct EnglishTrainer {
    private static let usage = """
        usage: EnglishTrainer train DATA MODEL [NAME=VALUE…]   DATA holds treebank/ and articles.jsonl
               EnglishTrainer trees ARTICLES.jsonl             CoNLL-U on standard output
               EnglishTrainer bench ARTICLES.jsonl             words a second, memory

        """

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "train" where arguments.count >= 3:
            guard let plan = TrainingPlan(arguments.dropFirst(3)) else { break }
            return try TrainCommand(data: arguments[1], model: arguments[2], plan: plan).run()
        case "trees" where arguments.count == 2: return try TreePrinter(path: arguments[1]).run()
        case "bench" where arguments.count == 2: return try Bench(path: arguments[1]).run()
        default: break
        }
        FileHandle.standardError.write(Data(usage.utf8))
        exit(64)
    }
}

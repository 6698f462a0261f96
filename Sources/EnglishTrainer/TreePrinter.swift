import AnnalsEnglish
import Foundation

/// Prints the trees of the articles of a JSON Lines file as CoNLL-U.
struct TreePrinter {
    private struct Article: Decodable {
        let id: String
        let text: String
    }

    let path: String

    func run() throws {
        let analyser = Analyser()
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
        for line in lines {
            let article = try JSONDecoder().decode(Article.self, from: line)
            var text = "# newdoc id = \(article.id)\n"
            for sentence in analyser.sentences(of: article.text) { text += sentence.conllu() }
            FileHandle.standardOutput.write(Data(text.utf8))
        }
    }
}

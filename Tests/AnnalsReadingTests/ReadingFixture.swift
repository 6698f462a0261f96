import AnnalsModel
import AnnalsReading

extension Reader {
    /// Reads a text that a test wrote.
    func read(_ text: String, name: String = "page.txt") -> Reading {
        read(bytes: Array(text.utf8), name: name)
    }
}

extension Article {
    /// The parts of the text that are to be coded.
    var coded: [String] { passages.map { text[$0.span] } }
}

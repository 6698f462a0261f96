/// What is wrong with a line of a lexicon.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was asked for.
    public let file: String
    /// The line, from 1; nil where the whole file is meant.
    public let line: Int?
    /// What is wrong.
    public let problem: String
    /// What to try.
    public let advice: String

    /// Makes an error of its parts.
    public init(file: String, line: Int?, problem: String, advice: String) {
        self.file = file
        self.line = line
        self.problem = problem
        self.advice = advice
    }

    /// The error as a line of text.
    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + ": " + problem + "; " + advice
    }
}

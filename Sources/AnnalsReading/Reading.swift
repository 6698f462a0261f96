public import AnnalsModel

/// What was read from one input: the articles, a remark list for each, and what could not be read.
public struct Reading: Sendable {
    /// The articles, in the order of the input.
    public private(set) var articles: [Article] = []
    /// For each of `articles`, in the same order, what was decided in doubt or left out.
    public private(set) var remarks: [[Remark]] = []
    /// What could not be read, each with its reason.
    public private(set) var refusals: [Refusal] = []

    /// One thing met in an input.
    public enum Item: Sendable {
        /// An article, and what was decided in doubt while reading it.
        case article(Article, [Remark])
        /// Something that could not be read.
        case refusal(Refusal)
    }

    /// Nothing read yet.
    public init() {}

    /// Adds what was met next.
    public mutating func append(_ item: Item) {
        switch item {
        case .article(let article, let words):
            articles.append(article)
            remarks.append(words)
        case .refusal(let refusal): refusals.append(refusal)
        }
    }
}

/// Why an input, or a part of it, is no article that can be read.
public struct Refusal: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a stable name.
    public enum Reason: String, CaseIterable, Sendable {
        /// There is nothing in it, or nothing but white space.
        case empty
        /// Its bytes are no text.
        case notText = "not-text"
        /// It is longer than any article is.
        case tooLarge = "too-large"
        /// It is not in the form that it claims to have.
        case malformed
        /// It holds no text of an article.
        case noText = "no-text"
        /// It does not say when it was published.
        case undated
        /// It is a kind of file that is not read.
        case unsupported
        /// It is not there.
        case missing
        /// It cannot be opened or read.
        case unreadable
    }

    /// What is wrong.
    public let reason: Reason
    /// What happened and what to try, in a sentence.
    public let message: String
    /// The input, as it was named.
    public let name: String
    /// The line of the input, from 1, where it has lines of its own.
    public let line: Int?

    /// Makes a refusal.
    public init(_ reason: Reason, _ message: String, name: String, line: Int? = nil) {
        self.reason = reason
        self.message = message
        self.name = name
        self.line = line
    }

    /// One line: the input, the line, what is wrong. Line breaks in names are escaped.
    public var description: String {
        let shown = name.unicodeScalars.map {
            $0.value < 32 || $0.value == 127 ? $0.escaped(asASCII: true) : String($0)
        }
        return shown.joined() + (line.map { ":\($0)" } ?? "") + ": " + message + " (\(reason.rawValue))"
    }
}

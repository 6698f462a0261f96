/// What an export says of itself: every file names where it comes from.
public struct ExportHeading: Hashable, Sendable {
    /// What it shows.
    public let title: String
    /// The vantage in words.
    public let vantage: String
    /// The position of the log's last entry.
    public let position: Int
    /// When it was made, in RFC 3339.
    public let made: String

    /// Makes a heading of its parts.
    public init(title: String, vantage: String, position: Int, made: String) {
        self.title = title
        self.vantage = vantage
        self.position = position
        self.made = made
    }

    /// The heading in a line.
    public var sentence: String {
        "\(title): \(vantage), log position \(position)"
    }
}

/// A written export, and what its format could not hold.
public struct ExportText: Sendable {
    /// The file's content.
    public let text: String
    /// What was left out, in sentences; empty where nothing was.
    public let losses: [String]

    /// Joins a text with what it leaves out.
    public init(_ text: String, losses: [String] = []) {
        self.text = text
        self.losses = losses
    }
}

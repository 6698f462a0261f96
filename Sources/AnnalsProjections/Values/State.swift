public import AnnalsModel

/// What one projection holds, seen from a vantage.
public struct State: Hashable, Sendable {
    /// The value at one key.
    public struct Entry: Hashable, Sendable {
        /// The key: lower-case ids joined by `:`, such as `usa:rus` or `rus:ukr/donetsk`.
        public let key: String
        /// What holds there.
        public let value: Value
        /// How much it matters, from 0; see `Relevance`.
        public let relevance: Double

        /// Two entries are the same answer where key and value are; relevance only orders them.
        public static func == (one: Entry, other: Entry) -> Bool {
            one.key == other.key && one.value == other.value
        }

        /// Hashes what makes two entries the same answer.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(key)
            hasher.combine(value)
        }
    }

    /// The projection's name.
    public let projection: String
    /// Where the question was asked from.
    public let vantage: Vantage
    /// The values by key, in the order of their keys.
    public private(set) var entries: [Entry]

    init(projection: String, vantage: Vantage, entries: [Entry]) {
        self.projection = projection
        self.vantage = vantage
        let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.key < $1.key }
        self.entries = isSorted ? entries : entries.sorted { $0.key < $1.key }
    }

    /// The value at a key; nil where nothing is known there.
    public subscript(key: String) -> Value? {
        entries.first { $0.key == key }?.value
    }

    /// The values with what matters most first.
    public var ranked: [Entry] {
        entries.sorted { ($1.relevance, $0.key) < ($0.relevance, $1.key) }
    }
}

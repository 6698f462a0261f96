/// What a check of a whole log found.
public struct Verification: Hashable, Sendable {
    /// Something that is not as it was written.
    public struct Finding: Hashable, Sendable {
        /// What part of the check it failed.
        public enum Check: String, CaseIterable, Sendable {
            /// The pages of the SQLite file.
            case file
            /// A run of entries does not unpack, or not to what it was.
            case segment
            /// Positions are missing or taken twice.
            case gap
            /// The hash chain: entries are not those that were appended.
            case chain
            /// A zone map does not cover its segment.
            case zone
            /// A quotation does not stand in its article's text.
            case quotation
            /// A text does not have its digest.
            case text
            /// A batch, article or remark does not read.
            case record
            /// A checkpoint does not read, or holds something else than the entries fold to.
            case checkpoint
        }

        /// What part of the check it failed.
        public let check: Check
        /// The first position that it concerns; nil where it concerns none.
        public let position: Int?
        /// What was found, in a sentence.
        public let message: String

        package init(_ check: Check, at position: Int?, _ message: String) {
            self.check = check
            self.position = position
            self.message = message
        }
    }

    /// How many entries were checked.
    public internal(set) var entries = 0
    /// How many texts were checked.
    public internal(set) var texts = 0
    /// The hash chain's link behind the last entry, in hexadecimal digits.
    public internal(set) var link = ""
    /// What is not as it was written, in the order found; empty for a sound log.
    public package(set) var findings: [Finding] = []

    /// Whether everything is as it was written.
    public var isSound: Bool { findings.isEmpty }
    /// The first position that is not as it was written.
    public var firstBadPosition: Int? { findings.compactMap(\.position).min() }
}

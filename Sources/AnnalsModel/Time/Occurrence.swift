/// When something occurred or is planned for, and how that was read.
public struct Occurrence: Hashable, Sendable {
    /// How a date was come by.
    public enum Basis: String, CaseIterable, Sendable {
        /// A calendar date in the text.
        case stated
        /// An expression counted from the publication time, such as "on Tuesday" or "last week".
        case relative
        /// Counted from another event, such as "a day after the decree".
        case event
        /// Taken from the sentences before, which tell the same story.
        case narrative
        /// The day of what everybody knows of, from a maintained list: the text names the happening and not the day.
        case known
        /// Only the publication time bounds it: a fallback, marked as one.
        case publication
        /// Given by hand or by an imported dataset.
        case given
        /// Nothing bounds it.
        case none
    }

    /// The days that it lies in.
    public let interval: Interval
    /// How the date was come by.
    public let basis: Basis
    /// The expression in the text, where there is one.
    public let asWritten: String?

    /// Joins an interval with how it was read.
    public init(_ interval: Interval, basis: Basis, asWritten: String? = nil) {
        self.interval = interval
        self.basis = basis
        self.asWritten = asWritten
    }

    /// Nothing is known of the time.
    public static let unknown = Occurrence(.unknown, basis: .none)
}

public import AnnalsFormats
public import AnnalsLog
public import AnnalsModel
public import AnnalsProjections

/// A log with what it amounts to, ready to be asked from any vantage.
public struct Inquiry: Sendable {
    /// The log that is asked.
    public let log: any EventLog
    /// What its entries amount to.
    public let archive: Archive

    /// Folds a log, from its checkpoint on where it has one.
    public init(_ log: any EventLog) async throws {
        self.log = log
        archive = try await Archive(resuming: log)
    }

    /// Folds a log for questions to one projection, and to no other: from its checkpoint on where it has one and the
    /// projection folds much, else reading past all that the projection does not fold.
    ///
    /// - Throws: `QuestionError` where there is no projection of that name; what the log throws where it cannot be read.
    public init(_ log: any EventLog, of projection: String) async throws {
        self.log = log
        let projection = try Projection.asked(projection)
        let narrow = projection.share < Self.narrow ? try await Archive(log, of: projection.name) : nil
        archive = if let narrow { narrow } else { try await Archive(resuming: log) }
    }

    /// A projection that folds a smaller part of the kinds is folded from the entries sooner than a checkpoint of all
    /// projections is read.
    private static let narrow = 0.25

    /// The names of the projections.
    public static var projections: [String] { Projections.all.map(\.name) }

    /// The position of the last entry that it knows.
    public var head: Int { archive.head }

    /// The days, those of UTC, on which something was reported, ascending: a past answer changed on no other.
    public var reportedDays: [Day] { archive.reportedDays }

    /// The same log with what has been appended since.
    public func updated() async throws -> Inquiry {
        var archive = archive
        try await archive.update(from: log)
        return Inquiry(log: log, archive: archive)
    }

    private init(log: any EventLog, archive: Archive) {
        self.log = log
        self.archive = archive
    }

    /// The events that a query asks for, one a happening with all its reports, as a vantage shows them.
    public func events(
        _ query: EventQuery,
        at vantage: Vantage,
        retracted: Bool = false
    ) async throws -> [EventRecord] {
        let found = try await archive.happenings(
            at: vantage,
            retracted: retracted,
            among: try await query.found(in: log),
            in: log,
            where: query.matches
        )
        return found.map { EventRecord($0) }
    }

    /// The happening that the entry at a position reports; nil where none is known from the vantage.
    public func event(at position: Int, from vantage: Vantage) async throws -> EventRecord? {
        try await archive.happenings(positions: [position], at: vantage, in: log).first.map { EventRecord($0) }
    }

    /// The same, what matters most first and the earlier before the later, up to a limit; and how many there are.
    public func ranked(
        _ query: EventQuery,
        at vantage: Vantage,
        limit: Int = .max
    ) async throws -> (records: [EventRecord], total: Int) {
        let isWanted: ((Event) -> Bool)? = query.takesAll ? nil : { query.matches($0) }
        let (found, total) = try await archive.ranked(
            at: vantage,
            limit: limit,
            among: try await query.found(in: log),
            in: log,
            where: isWanted
        )
        return (found.map { EventRecord($0) }, total)
    }

    /// The events behind a value, and only those; empty where nothing is known there.
    ///
    /// - Throws: `QuestionError` where there is no projection of that name.
    public func why(_ projection: String, key: String, at vantage: Vantage) async throws -> [EventRecord] {
        let projection = try Projection.asked(projection)
        return try await archive.why(projection.name, key: key, at: vantage, in: log).map { EventRecord($0) }
    }
}

extension Projection {
    /// The projection of a name.
    static func asked(_ name: String) throws(QuestionError) -> Projection {
        guard let projection = Projections.named(name) else {
            throw QuestionError(
                "There is no projection \"\(name)\".",
                advice: "There are \(Projections.all.map(\.name).joined(separator: ", "))."
            )
        }
        return projection
    }
}

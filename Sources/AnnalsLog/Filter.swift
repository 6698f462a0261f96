public import AnnalsModel

/// Which entries are asked for. What is nil does not filter.
///
/// Amendments pass whatever the kind, modality, actors, place and days, for they speak about another entry.
public struct Filter: Hashable, Sendable {
    /// The kinds to let through.
    public var kinds: Set<Kind>?
    /// The modalities to let through.
    public var modalities: Set<Modality>?
    /// Ids of actors, in any role or as who says so; an id also stands for what lies inside it: `rus` for
    /// `rus/armed-forces`.
    public var actors: Set<String>?
    /// Ids of places; an id also stands for what lies inside it: `ukr` for `ukr/kyiv`.
    public var places: Set<String>?
    /// Days of which the event's own must be able to lie in one.
    public var occurred: Interval?
    /// The reported times to let through, ends included.
    public var reported: ClosedRange<Instant>?

    /// Lets everything through.
    public static let everything = Filter()

    /// Makes a filter; what is left out does not filter.
    public init(
        kinds: Set<Kind>? = nil,
        modalities: Set<Modality>? = nil,
        actors: Set<String>? = nil,
        places: Set<String>? = nil,
        occurred: Interval? = nil,
        reported: ClosedRange<Instant>? = nil
    ) {
        self.kinds = kinds
        self.modalities = modalities
        self.actors = actors
        self.places = places
        self.occurred = occurred
        self.reported = reported
    }
}

/// A filter made ready for rows: names become numbers once, so that a row costs a few comparisons.
public struct RowTest: Sendable {
    package let positions: ClosedRange<Int>
    let kinds: [Bool]?
    let modalities: [Bool]?
    let actors: [Bool]?
    let places: [Bool]?
    let earliest: Int32
    let latest: Int32
    let reported: ClosedRange<Int64>

    /// Makes a filter ready for blocks whose numbers these names cover.
    public init(_ filter: Filter, positions: ClosedRange<Int>? = nil, names: Names) {
        self.positions = positions ?? 1...Int.max
        kinds = filter.kinds.map { wanted in Ontology.shared.kinds.map(wanted.contains) }
        modalities = filter.modalities.map { wanted in Modality.coded.map(wanted.contains) }
        actors = filter.actors.map { Self.inside($0, of: names.actors) }
        places = filter.places.map { Self.inside($0, of: names.places) }
        earliest = filter.occurred?.earliest?.number ?? Block.openStart
        latest = filter.occurred?.latest?.number ?? Block.openEnd
        let reported = filter.reported ?? Instant(seconds: .min)...Instant(seconds: .max)
        self.reported = reported.lowerBound.seconds...reported.upperBound.seconds
    }

    /// By number, whether a term is one of the ids or lies inside one. Place ids can be joined with `+`.
    private static func inside(_ ids: Set<String>, of vocabulary: Vocabulary) -> [Bool] {
        [false]
            + vocabulary.terms.map { term in
                term.split(separator: "+").contains { part in
                    var part = part
                    while !ids.contains(String(part)) {
                        guard let slash = part.lastIndex(of: "/") else { return false }
                        part = part[..<slash]
                    }
                    return true
                }
            }
    }

    /// The rows of a block that it lets through.
    public func rows(in block: Block) -> [Int] {
        var rows: [Int] = []
        rows.reserveCapacity(block.count)
        for row in 0..<block.count where passes(row, of: block) { rows.append(row) }
        return rows
    }

    /// Whether it lets a row of a block through.
    public func passes(_ row: Int, of block: Block) -> Bool {
        guard positions.contains(block.firstPosition + row), reported.contains(block.reported[row]) else {
            return false
        }
        if block.amends[row] > 0 { return true }
        return passesKind(row, of: block) && passesDays(row, of: block) && passesActors(row, of: block)
            && passesPlace(row, of: block)
    }

    private func passesKind(_ row: Int, of block: Block) -> Bool {
        if let modalities, !Self.holds(UInt32(block.modality[row].code), in: modalities) { return false }
        guard let kinds else { return true }
        return Self.holds(UInt32(block.kind[row]), in: kinds)
    }

    private func passesDays(_ row: Int, of block: Block) -> Bool {
        block.occurred.earliest[row] <= latest && block.occurred.latest[row] >= earliest
    }

    private func passesActors(_ row: Int, of block: Block) -> Bool {
        guard let actors else { return true }
        return Self.holds(block.saidBy[row], in: actors)
            || [block.initiators[row], block.targets[row], block.participants[row]].contains { list in
                list.contains { Self.holds($0, in: actors) }
            }
    }

    private func passesPlace(_ row: Int, of block: Block) -> Bool {
        guard let places else { return true }
        return Self.holds(block.place[row], in: places)
    }

    static func overlaps(_ numbers: [UInt32], _ table: [Bool]?) -> Bool {
        guard let table else { return true }
        return numbers.contains { holds($0, in: table) }
    }

    static func holds(_ number: UInt32, in table: [Bool]) -> Bool {
        number < table.count && table[Int(number)]
    }
}

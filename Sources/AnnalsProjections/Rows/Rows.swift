import AnnalsLog
import AnnalsModel

/// Every reading of every report that a log holds, as numbers, with the tables that the numbers point into.
struct Rows: Sendable {
    private(set) var symbols = Symbols()
    private(set) var list: [Row] = []
    /// Whether each row has others of the same report or happening.
    private var joined: [Bool] = []
    private(set) var actors: [UInt32] = []
    /// The state or body of each of them.
    private(set) var actorStates: [UInt32] = []
    private(set) var gists: [UInt16] = []
    private(set) var magnitudes: [Magnitude] = []
    private(set) var schedules: [Interval] = []
    /// The party of each symbol that an actor has; `Symbols.none` for the others.
    private(set) var parties: [UInt32] = [Symbols.none]
    /// The state or body of the same.
    private var states: [UInt32] = [Symbols.none]
    /// Whether the same can impose sanctions.
    private var imposers: [Bool] = [false]
    /// How many of the log's actors are in the two.
    private var noted = 0
    /// The symbols of the numbers that the log gives.
    private var actorSymbols = SymbolMap()
    private var placeSymbols = SymbolMap()
    private var outletSymbols = SymbolMap()

    init() {}

    subscript(row: Int) -> Row { list[row] }

    /// Learns the names that the log has given numbers to since the last time.
    mutating func learn(_ names: Names) {
        actorSymbols.learn(names.actors, &symbols)
        placeSymbols.learn(names.places, &symbols)
        outletSymbols.learn(names.outlets, &symbols)
        noteActors()
    }

    /// Looks up for whom each actor acts that has been learned since the last time.
    private mutating func noteActors() {
        for symbol in actorSymbols.symbols[noted...] {
            let text = symbols[symbol]
            let party = symbols.number(of: Parties.standard.party(of: text))
            let state = symbols.number(of: Actor.state(of: text))
            let missing = max(0, Int(symbol) + 1 - parties.count)
            parties += Array(repeating: Symbols.none, count: missing)
            states += Array(repeating: Symbols.none, count: missing)
            imposers += Array(repeating: false, count: missing)
            parties[Int(symbol)] = party
            states[Int(symbol)] = state
            imposers[Int(symbol)] = Imposers.standard.canImpose(text)
        }
        noted = actorSymbols.symbols.count
    }

    /// Takes the event of a block's row in and gives the row that it has; `root` is the first reading of the report.
    mutating func append(_ block: Block, _ index: Int, _ names: Names, reported: Int64, root: Row?) -> Int {
        let dating = Dating(block, index, known: reported)
        var row = Row(
            position: Int32(clamping: block.firstPosition + index),
            earliest: dating.earliest,
            latest: dating.latest,
            statedEarliest: block.occurred.earliest[index],
            statedLatest: block.occurred.latest[index],
            isOpen: dating.isOpen,
            isGiven: block.occurred.basis[index] == .given,
            modality: Numbering.number(of: block.modality[index]),
            kind: block.kind[index],
            reported: reported,
            published: root?.published ?? block.reported[index],
            tie: root?.tie ?? 0,
            actors: UInt32(actors.count),
            initiators: add(block.initiators[index]),
            targets: add(block.targets[index]),
            participants: add(block.participants[index]),
            place: placeSymbols[block.place[index]],
            saidBy: actorSymbols[block.saidBy[index]],
            outlet: outletSymbols[block.outlet[index]],
            article: block.article[index],
            magnitude: addMagnitude(block, index, names),
            scheduled: schedule(block, index),
            gist: UInt32(gists.count),
            gistCount: UInt16(clamping: block.gist[index].count)
        )
        gists.append(contentsOf: block.gist[index])
        if root == nil { row.tie = tie(row) }
        list.append(row)
        joined.append(false)
        return list.count - 1
    }

    mutating func set(lineage: Int, of row: Int) {
        list[row].lineage = Int32(lineage)
        joined[row] = true
    }

    mutating func set(cluster: Int, of row: Int) {
        list[row].cluster = Int32(cluster)
        joined[row] = true
    }

    /// Whether a row has others of the same report or happening.
    func isJoined(_ row: Int) -> Bool { joined[row] }

    /// Whether an actor can impose sanctions, see `Imposers`.
    func canImpose(_ actor: UInt32) -> Bool { imposers[Int(actor)] }

    /// Gives a text a symbol, for keys that are made of several ids.
    mutating func symbol(for text: String) -> UInt32 {
        symbols.number(of: text)
    }

    private mutating func add(_ some: ArraySlice<UInt32>) -> UInt8 {
        for actor in some.prefix(Int(UInt8.max)) {
            let symbol = actorSymbols[actor]
            actors.append(symbol)
            actorStates.append(states[Int(symbol)])
        }
        return UInt8(clamping: some.count)
    }

    private mutating func addMagnitude(_ block: Block, _ index: Int, _ names: Names) -> Int32 {
        let number = block.magnitude.unit[index]
        guard number > 0, let unit = names.units.term(number) else { return -1 }
        let (low, high) = (block.magnitude.low[index], block.magnitude.high[index])
        magnitudes.append(
            Magnitude(
                value: block.magnitude.value[index],
                low: low.isNaN ? nil : low,
                high: high.isNaN ? nil : high,
                unit: unit,
                qualifier: block.magnitude.qualifier[index],
                measure: block.magnitude.measure[index]
            )
        )
        return Int32(magnitudes.count - 1)
    }

    private mutating func schedule(_ block: Block, _ index: Int) -> Int32 {
        guard block.isScheduled[index] else { return -1 }
        schedules.append(Interval(block.scheduled.earliest[index], block.scheduled.latest[index]))
        return Int32(schedules.count - 1)
    }

    /// A hash of what the row says, the same in every log.
    private func tie(_ row: Row) -> UInt64 {
        var hash = UInt64(row.kind)
        func mix(_ part: UInt64) { hash = (hash ^ part) &* 0x9e37_79b9_7f4a_7c15 &+ (hash >> 29) }
        for part in [UInt64(row.modality), UInt64(bitPattern: Int64(row.earliest)), UInt64(row.latest.magnitude)] {
            mix(part)
        }
        for symbol in everyone(row) { mix(symbols.hashes[Int(symbol)]) }
        for symbol in [row.place, row.saidBy, row.outlet] { mix(symbols.hashes[Int(symbol)]) }
        for word in gist(row) { mix(UInt64(word)) }
        for count in [row.initiators, row.targets, row.participants] { mix(UInt64(count)) }
        if let magnitude = magnitude(row) {
            for number in [magnitude.value, magnitude.low ?? -1, magnitude.high ?? -1] { mix(number.bitPattern) }
        }
        if row.scheduled >= 0 {
            let planned = schedules[Int(row.scheduled)]
            for day in [planned.earliest, planned.latest] { mix(UInt64(bitPattern: Int64(day?.number ?? .max))) }
        }
        return hash
    }
}

extension Rows {
    func encode(into writer: inout ByteWriter) {
        writer.put(symbols.texts)
        for map in [actorSymbols, placeSymbols, outletSymbols] { writer.put(map.symbols) }
        writer.put(actors)
        writer.put(gists)
        writer.put(magnitudes)
        writer.put(schedules.map { $0.earliest?.number ?? Block.openStart })
        writer.put(schedules.map { $0.latest?.number ?? Block.openEnd })
        writer.put(list)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Damage) {
        let texts = try reader.values { reader throws(ByteReader.Damage) in try reader.text() }
        for text in texts { _ = symbols.number(of: text) }
        actorSymbols = SymbolMap(symbols: try reader.list())
        placeSymbols = SymbolMap(symbols: try reader.list())
        outletSymbols = SymbolMap(symbols: try reader.list())
        actors = try reader.list()
        gists = try reader.list()
        magnitudes = try reader.magnitudes()
        let (first, last) = (try reader.list(of: Int32.self), try reader.list(of: Int32.self))
        schedules = zip(first, last).map { Interval($0, $1) }
        list = try reader.rows()
        guard isSound else { throw ByteReader.Damage() }
        noteActors()
        guard actors.allSatisfy({ $0 < states.count }) else { throw ByteReader.Damage() }
        actorStates = actors.map { states[Int($0)] }
        joined = list.map { $0.lineage >= 0 || $0.cluster >= 0 }
    }

    /// Whether every number in the rows stands for something.
    private var isSound: Bool {
        let count = symbols.texts.count
        let maps = [actorSymbols, placeSymbols, outletSymbols]
        guard actors.allSatisfy({ $0 < count }), maps.allSatisfy({ $0.symbols.allSatisfy { $0 < count } }) else {
            return false
        }
        return list.allSatisfy { row in
            Int(row.actors) + Int(row.initiators) + Int(row.targets) + Int(row.participants) <= actors.count
                && Int(row.gist) + Int(row.gistCount) <= gists.count && row.magnitude < magnitudes.count
                && row.scheduled < schedules.count && row.place < count && row.saidBy < count && row.outlet < count
                && Int(row.kind) < Numbering.kinds.count && Int(row.modality) < Numbering.modalities.count
                && Self.days.contains(row.earliest) && Self.days.contains(row.latest)
                && Self.moments.contains(row.reported) && Self.moments.contains(row.published)
        }
    }

    private static let days = Day.first.number...Day.last.number
    private static let moments = Instant.distantPast.seconds...Instant.distantFuture.seconds
}

/// The symbols of the numbers of one vocabulary of a log.
struct SymbolMap: Sendable {
    private(set) var symbols: [UInt32] = [Symbols.none]

    subscript(number: UInt32) -> UInt32 {
        Int(number) < symbols.count ? symbols[Int(number)] : Symbols.none
    }

    mutating func learn(_ vocabulary: Vocabulary, _ table: inout Symbols) {
        for term in vocabulary.terms.dropFirst(symbols.count - 1) { symbols.append(table.number(of: term)) }
    }
}

extension Interval {
    /// The days between two numbers of a block's columns.
    init(_ first: Int32, _ last: Int32) {
        self.init(
            openFrom: first == Block.openStart ? nil : Day(number: Int(first)),
            to: last == Block.openEnd ? nil : Day(number: Int(last))
        )
    }
}

/// What a projection keys its facts by: up to two ids, as numbers.
struct Key: Hashable, Sendable {
    let first: UInt32
    var second: UInt32 = Symbols.none
}

extension Key: Mixing {
    var mixed: UInt64 { UInt64(first) << 32 | UInt64(second) }
}

/// What a reading contributes at a key, with the columns of its row that every question looks at: a history is read
/// from end to end, and its rows lie far apart.
struct Fact: Sendable {
    let row: Int32
    let position: Int32
    let reported: Int64
    let earliest: Int32
    let latest: Int32
    let kind: UInt16
    /// What the projection takes it for.
    let role: UInt8
    let isOpen: Bool

    init(_ index: Int, _ row: Row, role: UInt8) {
        self.row = Int32(index)
        self.role = role
        position = row.position
        reported = row.reported
        earliest = row.earliest
        latest = row.latest
        kind = row.kind
        isOpen = row.isOpen
    }
}

/// What a reading contributes, as a projection hands it over.
struct Touches {
    private(set) var facts: [(key: Key, role: UInt8)] = []

    mutating func add<Role: RawRepresentable>(_ key: Key, _ role: Role) where Role.RawValue == UInt8 {
        if facts.contains(where: { $0.key == key && $0.role == role.rawValue }) { return }
        facts.append((key, role.rawValue))
    }

    mutating func clear() { facts.removeAll(keepingCapacity: true) }
}

/// The facts of a projection by key, each history in the order of `Row.isBefore`.
struct Histories: Sendable {
    private var slots = Keys<Key>()
    private(set) var facts: [[Fact]] = []
    /// The keys as texts, and the slots in the order of them.
    private(set) var texts: [String] = []
    private(set) var order: [Int] = []
    private var unsorted: [Int] = []
    private var isUnsorted: [Bool] = []

    init() {}

    var keys: [Key] { slots.list }

    func slot(of key: Key) -> Int? { slots.number(of: key) }

    mutating func add(_ index: Int, _ row: Row, _ key: Key, role: UInt8) {
        let slot = open(key)
        facts[slot].append(Fact(index, row, role: role))
        if isUnsorted[slot] { return }
        isUnsorted[slot] = true
        unsorted.append(slot)
    }

    /// Puts the histories that were added to in order.
    mutating func settle(_ rows: Rows) {
        let list = rows.list
        for slot in unsorted {
            isUnsorted[slot] = false
            facts[slot].sort { one, other in
                if one.earliest != other.earliest { return one.earliest < other.earliest }
                return one.row == other.row ? one.role < other.role : list[Int(one.row)].isBefore(list[Int(other.row)])
            }
        }
        unsorted.removeAll(keepingCapacity: true)
        name(rows.symbols)
    }

    private mutating func name(_ symbols: Symbols) {
        guard texts.count < keys.count else { return }
        for key in keys[texts.count...] {
            let first = symbols[key.first]
            texts.append(key.second == Symbols.none ? first : first + ":" + symbols[key.second])
        }
        order = texts.indices.sorted { texts[$0] < texts[$1] }
    }

    /// The slot of a key, new where it has none yet.
    private mutating func open(_ key: Key) -> Int {
        let slot = slots.number(for: key)
        if slot == facts.count {
            facts.append([])
            isUnsorted.append(false)
        }
        return slot
    }
}

extension Histories {
    func encode(into writer: inout ByteWriter) {
        writer.put(keys.map(\.first))
        writer.put(keys.map(\.second))
        writer.put(facts.map { UInt32($0.count) })
        writer.put(facts.flatMap { $0.map(\.row) })
        writer.put(facts.flatMap { $0.map(\.role) })
    }

    init(from reader: inout ByteReader, _ rows: Rows) throws(ByteReader.Damage) {
        let (first, second) = (try reader.list(of: UInt32.self), try reader.list(of: UInt32.self))
        let counts = try reader.list(of: UInt32.self)
        let (indices, roles) = (try reader.list(of: Int32.self), try reader.list(of: UInt8.self))
        let (known, symbols) = (0..<Int32(clamping: rows.list.count), rows.symbols.texts.count)
        guard first.count == second.count, first.count == counts.count, indices.count == roles.count,
            counts.reduce(0, { $0 + Int($1) }) == indices.count, indices.allSatisfy(known.contains),
            first.allSatisfy({ $0 < symbols }), second.allSatisfy({ $0 < symbols })
        else { throw ByteReader.Damage() }
        var start = 0
        for slot in first.indices {
            let end = start + Int(counts[slot])
            guard open(Key(first: first[slot], second: second[slot])) == slot else { throw ByteReader.Damage() }
            facts[slot] = (start..<end).map { Fact(Int(indices[$0]), rows[Int(indices[$0])], role: roles[$0]) }
            start = end
        }
        name(rows.symbols)
    }
}

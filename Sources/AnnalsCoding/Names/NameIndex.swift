/// What a name of the lexicon can mean; the numbers are places in the lists of the lexicons.
enum Sense: Hashable, Sendable {
    /// The name of a state, such as "Russia".
    case country(Int)
    /// The adjective of a state, such as "Russian".
    case adjective(Int)
    /// A noun for people of a state, such as "Russians".
    case people(Int)
    /// A capital or seat that stands for a government, such as "Moscow".
    case seat(Int)
    /// A body, group, company or collective.
    case actor(Int)
    /// A person by the whole name.
    case person(Int)
    /// A person by the short name alone.
    case surname(Int)
    /// An office, part of a state or group of people.
    case office(Int)
    /// A place.
    case place(Int)

    /// Whether it is a body, group, company or collective.
    var isActor: Bool { if case .actor = self { true } else { false } }
}

/// Finds the names of the lexicon in text: a trie over name units with integer keys.
struct NameIndex: Sendable {
    /// A name found from a unit on.
    struct Match {
        /// The index after the last unit of the name.
        let end: Int
        /// What it can mean.
        let senses: [Sense]
    }

    private struct Entry: Sendable {
        let sense: Sense
        let shapes: [NameUnit.Shape]
    }

    private var steps: [UInt64: Int32] = [:]
    private var entries: [[Entry]] = [[]]

    /// Adds a name. Letters that it writes in capitals must be capitals in the text.
    mutating func add(_ name: String, as sense: Sense) {
        let units = NameUnit.units(of: CollectionOfOne(name))
        guard !units.isEmpty else { return }
        var node = 0
        for unit in units { node = step(from: node, by: unit.key) }
        let entry = Entry(sense: sense, shapes: units.map(\.shape))
        if !entries[node].contains(where: { $0.sense == sense && $0.shapes == entry.shapes }) {
            entries[node].append(entry)
        }
    }

    /// The longest name that starts at a unit and ends with a token.
    func longest(in units: [NameUnit], from start: Int) -> Match? {
        var node = 0
        var found: Match?
        for index in start..<units.count {
            guard let next = steps[Self.key(node, units[index].key)] else { break }
            node = Int(next)
            guard units[index].closes, !entries[node].isEmpty else { continue }
            let senses = entries[node].filter { Self.fits($0.shapes, units[start...index]) }.map(\.sense)
            if !senses.isEmpty { found = Match(end: index + 1, senses: senses) }
        }
        return found
    }

    private mutating func step(from node: Int, by unit: UInt64) -> Int {
        let key = Self.key(node, unit)
        if let next = steps[key] { return Int(next) }
        entries.append([])
        steps[key] = Int32(entries.count - 1)
        return entries.count - 1
    }

    private static func key(_ node: Int, _ unit: UInt64) -> UInt64 {
        (UInt64(node) &+ 1) &* 0x9e37_79b9_7f4a_7c15 ^ unit
    }

    private static func fits(_ shapes: [NameUnit.Shape], _ units: ArraySlice<NameUnit>) -> Bool {
        zip(shapes, units).allSatisfy { $0 <= $1.shape }
    }
}

import AnnalsModel

/// Kinds and modalities as numbers. A kind's number is where it stands in the ontology, as in a log's blocks.
enum Numbering {
    static let kinds = Ontology.shared.kinds
    static let modalities = Modality.allCases
    static let happened = number(of: .happened)
    static let planned = number(of: .planned)
    static let conditional = number(of: .conditional)
    static let claimed = number(of: .claimed)
    static let threatened = number(of: .threatened)

    static func number(of modality: Modality) -> UInt8 {
        switch modality {
        case .happened: 0
        case .planned: 1
        case .threatened: 2
        case .conditional: 3
        case .claimed: 4
        case .denied: 5
        }
    }
}

/// What each kind means to a projection: one role a kind, looked up by number.
struct Roles<Role: RawRepresentable & Hashable & Sendable>: Sendable where Role.RawValue == UInt8 {
    private let byKind: [Role?]
    /// The names that the ontology does not have; a test holds that there are none.
    let unknown: [String]

    init(_ roles: [Role: [String]]) {
        let numbers = Dictionary(uniqueKeysWithValues: Numbering.kinds.enumerated().map { ($1.rawValue, $0) })
        var byKind = [Role?](repeating: nil, count: numbers.count)
        var unknown: [String] = []
        for (role, names) in roles {
            for name in names {
                if let number = numbers[name] { byKind[number] = role } else { unknown.append(name) }
            }
        }
        self.byKind = byKind
        self.unknown = unknown.sorted()
    }

    subscript(row: Row) -> Role? { byKind[Int(row.kind)] }

    func has(_ kind: UInt16) -> Bool { byKind[Int(kind)] != nil }
}

import AnnalsModel

/// A case that stands in files under a number. A number once given is never given to another case.
protocol Coded: Sendable {
    var code: UInt8 { get }
    /// The cases in the order of their numbers, from 0.
    static var coded: [Self] { get }
}

extension Modality: Coded {
    var code: UInt8 {
        switch self {
        case .happened: 0
        case .planned: 1
        case .threatened: 2
        case .conditional: 3
        case .claimed: 4
        case .denied: 5
        }
    }

    static let coded: [Modality] = [.happened, .planned, .threatened, .conditional, .claimed, .denied]
}

extension Amendment.Origin: Coded {
    var code: UInt8 {
        switch self {
        case .reading: 0
        case .source: 1
        }
    }

    static let coded: [Amendment.Origin] = [.reading, .source]
}

extension Interval.Precision: Coded {
    var code: UInt8 {
        switch self {
        case .day: 0
        case .none: 1
        case .open: 2
        case .range: 3
        case .week: 4
        case .month: 5
        case .season: 6
        case .year: 7
        case .decade: 8
        }
    }

    static let coded: [Interval.Precision] = [
        .day, .none, .open, .range, .week, .month, .season, .year, .decade,
    ]
}

extension Occurrence.Basis: Coded {
    var code: UInt8 {
        switch self {
        case .none: 0
        case .given: 1
        case .stated: 2
        case .relative: 3
        case .event: 4
        case .narrative: 5
        case .publication: 6
        case .known: 7
        }
    }

    static let coded: [Occurrence.Basis] = [
        .none, .given, .stated, .relative, .event, .narrative, .publication, .known,
    ]
}

extension Magnitude.Qualifier: Coded {
    var code: UInt8 {
        switch self {
        case .exact: 0
        case .about: 1
        case .nearly: 2
        case .range: 3
        case .atLeast: 4
        case .atMost: 5
        }
    }

    static let coded: [Magnitude.Qualifier] = [.exact, .about, .nearly, .range, .atLeast, .atMost]
}

extension Magnitude.Measure: Coded {
    var code: UInt8 {
        switch self {
        case .count: 0
        case .stock: 1
        case .flow: 2
        }
    }

    static let coded: [Magnitude.Measure] = [.count, .stock, .flow]
}

extension Place.Precision: Coded {
    var code: UInt8 {
        switch self {
        case .point: 0
        case .city: 1
        case .region: 2
        case .country: 3
        case .area: 4
        }
    }

    static let coded: [Place.Precision] = [.point, .city, .region, .country, .area]
}

extension Array where Element: Coded {
    /// The cases of numbers.
    init(codes: some Collection<UInt64>, _ what: String) throws {
        let cases = Element.coded
        self = try codes.map { code in
            guard code < UInt64(cases.count) else { throw ByteReader.malformed("A \(what) has no number \(code)") }
            return cases[Int(code)]
        }
    }
}

extension Coded {
    init(code: UInt64, _ what: String) throws {
        guard code < UInt64(Self.coded.count) else {
            throw ByteReader.malformed("A \(what) has the number \(code), which is none,")
        }
        self = Self.coded[Int(code)]
    }
}

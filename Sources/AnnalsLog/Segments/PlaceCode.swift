package import AnnalsModel

/// Places as they stand in a file.
package enum PlaceCode {
    static func write(_ place: Place, to bytes: inout ByteWriter) {
        bytes.string(place.id)
        bytes.string(place.name)
        bytes.number(number(place.precision))
        for degrees in [place.latitude, place.longitude] {
            bytes.number(degrees == nil ? 0 : 1)
            if let degrees { bytes.fixed(degrees.bitPattern) }
        }
    }

    static func read(_ bytes: inout ByteReader) throws -> Place {
        let (id, name) = (try bytes.string(), try bytes.string())
        let precision = try precision(bytes.number())
        let latitude = try degrees(&bytes)
        let longitude = try degrees(&bytes)
        return Place(id: id, name: name, latitude: latitude, longitude: longitude, precision: precision)
    }

    /// The number that a precision has in files.
    package static func number(_ precision: Place.Precision) -> UInt64 {
        UInt64(precision.code)
    }

    /// The precision of a number.
    package static func precision(_ number: UInt64) throws -> Place.Precision {
        try Place.Precision(code: number, "precision of a place")
    }

    private static func degrees(_ bytes: inout ByteReader) throws -> Double? {
        try bytes.number() == 0 ? nil : Double(bitPattern: bytes.fixed())
    }
}

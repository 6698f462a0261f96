/// A part of a country that is named by a point of the compass.
enum Direction {
    private static let points = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"]

    /// The adjective by the key of a word: "east", "eastern" and "Eastern" are `eastern`. Central is a direction too.
    private static let adjectives: [UInt64: String] = {
        var table = [NameUnit.key("central"): "central"]
        for point in points {
            table[NameUnit.key(point)] = point + "ern"
            table[NameUnit.key(point + "ern")] = point + "ern"
        }
        return table
    }()

    /// The adjective that a word gives; nil where it names no direction.
    static func adjective(_ key: UInt64) -> String? {
        adjectives[key]
    }
}

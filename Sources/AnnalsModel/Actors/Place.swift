/// Where something happened.
public struct Place: Hashable, Sendable {
    /// What kind of place it is, and so how far its coordinates can be off.
    public enum Precision: String, CaseIterable, Sendable { case point, city, region, country, area }

    /// Country code, then region or city, such as `che/geneva`; several places are joined with `+`.
    public let id: String
    /// The name to show.
    public let name: String
    /// Degrees north (WGS 84); nil where unknown.
    public let latitude: Double?
    /// Degrees east (WGS 84); nil where unknown.
    public let longitude: Double?
    /// What kind of place it is.
    public let precision: Precision
    /// The words of the text that named it; nil where it is inferred.
    public let asWritten: String?

    /// Makes a place of its parts.
    public init(
        id: String,
        name: String,
        latitude: Double?,
        longitude: Double?,
        precision: Precision,
        asWritten: String? = nil
    ) {
        self.id = id
        self.name = name
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
        self.asWritten = asWritten
    }
}

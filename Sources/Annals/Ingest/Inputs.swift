public import AnnalsModel
import AnnalsReading

/// Where articles are to be read from, and what the caller knows about them.
public struct Inputs: Sendable {
    let sources: Sources
    let reader: Reader
    let meter = InputMeter()

    /// Names the inputs: files, directories with everything below them, `-` for standard input.
    /// - Parameter published: when they were published, whatever they say themselves.
    /// - Parameter zone: the zone of times that are stated without one: `+05:30`, `CET`, `Asia/Kolkata`.
    /// - Parameter outlet: who published them, whatever they say themselves.
    /// - Parameter log: the log that they are read into: its own files are passed over in directories.
    /// - Throws: `QuestionError` for a zone that is not known.
    public init(
        _ paths: [String],
        log: String? = nil,
        published: Publication? = nil,
        zone: String? = nil,
        outlet: String? = nil
    ) throws(QuestionError) {
        sources = Sources(paths, log: log)
        reader = Reader(options: ReadingOptions(published: published, zone: try Self.zone(zone), outlet: outlet))
    }

    /// One input whose bytes are there already, in any of the forms that a file can have; no file is looked at.
    /// - Parameter name: the source id of an article that carries none.
    /// - Throws: `QuestionError` for a zone that is not known.
    public init(
        _ bytes: [UInt8],
        name: String,
        published: Publication? = nil,
        zone: String? = nil,
        outlet: String? = nil
    ) throws(QuestionError) {
        sources = Sources(Input(bytes, name: name))
        reader = Reader(options: ReadingOptions(published: published, zone: try Self.zone(zone), outlet: outlet))
    }

    private static func zone(_ name: String?) throws(QuestionError) -> Zone? {
        guard let name else { return nil }
        guard let zone = Zone(name) else {
            throw QuestionError(
                "\"\(name)\" is no zone, or stands for several.",
                advice: "Give what it is ahead of UTC, such as +05:30, or a name such as Asia/Kolkata."
            )
        }
        return zone
    }
}

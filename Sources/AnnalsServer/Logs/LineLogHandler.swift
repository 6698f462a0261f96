import AnnalsFormats
public import AnnalsModel
public import Logging

/// Writes each message of the server as a line of JSON: `time`, `level`, `logger`, `message` and what goes with it.
public struct LineLogHandler: LogHandler {
    /// What goes with every message.
    public var metadata: Logger.Metadata = [:]
    /// The least level that is written.
    public var logLevel: Logger.Level
    private let label: String
    private let now: @Sendable () -> Instant
    private let write: @Sendable (String) -> Void

    /// Makes a handler.
    /// - Parameter now: the wall clock.
    /// - Parameter write: takes each line, without its end.
    public init(
        _ label: String,
        level: Logger.Level,
        now: @escaping @Sendable () -> Instant,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.label = label
        logLevel = level
        self.now = now
        self.write = write
    }

    /// What goes with every message, by its name.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a message.
    public func log(event: LogEvent) {
        let head: [JSON.Field] = [
            JSON.Field("time", .string(now().description)), JSON.Field("level", .string(event.level.rawValue)),
            JSON.Field("logger", .string(label)), JSON.Field("message", .string("\(event.message)")),
        ]
        let more = metadata.merging(event.metadata ?? [:]) { _, own in own }
        let fields = more.sorted { $0.key < $1.key }.map { JSON.Field($0.key, .string("\($0.value)")) }
        write(JSON.object(head + fields).text)
    }
}

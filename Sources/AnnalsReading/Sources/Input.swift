import Foundation

/// One file, standard input, or bytes that are there already.
public struct Input: Sendable {
    /// Where it is; `-` for standard input; the name again for bytes.
    public let path: String
    /// The file's name without its folders: the source id of an article that carries none.
    public let name: String
    private let bytes: [UInt8]?

    /// The input at a path.
    public init(path: String) {
        self.path = path
        name = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
        bytes = nil
    }

    /// Bytes that are there already, under a name; no file is looked at.
    public init(_ bytes: [UInt8], name: String) {
        path = name
        self.name = name
        self.bytes = bytes
    }

    /// Reads it with a reader and hands out each article as it is met; what cannot be opened is handed out as a refusal.
    ///
    /// What `each` throws ends the reading.
    /// - Parameter taken: told how many bytes were taken from the file, each time.
    public func read(
        with reader: Reader,
        taken: (Int) -> Void = { _ in },
        each: (Reading.Item) throws -> Void
    ) throws {
        if let bytes {
            var rest: [UInt8]? = bytes
            let next = { () -> [UInt8]? in
                defer { rest = nil }
                taken(rest?.count ?? 0)
                return rest
            }
            return try reader.read(name: name, next: next, each: each)
        }
        if let refusal = obstacle { return try each(.refusal(refusal)) }
        let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let handle else {
            return try each(.refusal(Refusal(.unreadable, "it cannot be opened; check its permissions", name: path)))
        }
        defer { if path != "-" { try? handle.close() } }
        var trouble: Refusal?
        try reader.read(
            name: name,
            next: {
                do {
                    let chunk = try handle.read(upToCount: 1 << 18).map(Array.init)
                    taken(chunk?.count ?? 0)
                    return chunk?.isEmpty == true ? nil : chunk
                } catch {
                    trouble = Refusal(.unreadable, "it cannot be read to its end, try again: \(error)", name: path)
                    return nil
                }
            },
            each: each
        )
        if let trouble { try each(.refusal(trouble)) }
    }

    /// How many bytes it has; nil where that cannot be told, as of standard input.
    public var size: Int? {
        if let bytes { return bytes.count }
        guard path != "-" else { return nil }
        return (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    }

    /// What stands in the way of opening it.
    private var obstacle: Refusal? {
        if path == "-" { return nil }
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            return Refusal(.missing, "there is no such file; check its name", name: path)
        }
        if isDirectory.boolValue {
            return Refusal(
                .unreadable,
                "the directory is empty or cannot be listed; check its name and permissions",
                name: path
            )
        }
        return nil
    }
}

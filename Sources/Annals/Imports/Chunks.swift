import AnnalsLog
import Foundation

/// The bytes of a file, or of standard input for `-`, piece by piece.
struct Chunks {
    private let handle: FileHandle
    private let path: String
    private static let size = 1 << 18

    /// - Throws: `LogError` with code `notFound` where there is no such file.
    init(_ path: String) throws {
        guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
            throw LogError(
                .notFound,
                "The file \(path) cannot be opened.",
                advice: "Check that it is there and may be read; - stands for standard input."
            )
        }
        self.handle = handle
        self.path = path
    }

    /// The next bytes; nil at the end.
    func next() throws -> [UInt8]? {
        do {
            guard let data = try handle.read(upToCount: Self.size), !data.isEmpty else { return nil }
            return Array(data)
        } catch {
            throw LogError(.io, "The file \(path) cannot be read.", advice: "Is it a directory?", cause: error)
        }
    }

    func close() {
        if path != "-" { try? handle.close() }
    }
}

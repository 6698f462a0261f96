import Foundation

/// A file of JSON Lines.
package enum JSONLines {
    /// The values of a file, a line each.
    package static func read<Value: Decodable>(_ path: String, as _: Value.Type = Value.self) throws -> [Value] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(Value.self, from: $0)
        }
    }
}

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension DatasetRow {
    /// The row of a JSON object: its names are the columns, and what is neither text nor number is empty.
    init(line: Int, object: [UInt8]) throws(RowRefusal) {
        guard let fields = try? JSONDecoder().decode([String: Scalar].self, from: Data(object)) else {
            throw RowRefusal(
                line: line,
                reason: "it is no JSON object; an array of objects is read, or an object a line"
            )
        }
        let names = fields.keys.sorted()
        self.init(
            line: line,
            fields: names.map { fields[$0]?.text ?? "" },
            columns: Dictionary(zip(names.map { $0.lowercased() }, 0...), uniquingKeysWith: { first, _ in first })
        )
    }
}

/// A text or number of JSON as a text.
private struct Scalar: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self.text = text
        } else if let number = try? value.decode(Int.self) {
            text = "\(number)"
        } else if let number = try? value.decode(Double.self) {
            text = JSONText.shortest(number)
        } else {
            text = ""
        }
    }
}

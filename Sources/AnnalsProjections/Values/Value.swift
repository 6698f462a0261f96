/// What a projection holds at one key: named fields in a fixed order.
public struct Value: Hashable, Sendable {
    /// The names of the fields, in order.
    public let names: [String]
    /// The fields, in the order of their names.
    public let fields: [Field]

    /// Joins names with fields; what has no counterpart is left out.
    public init(_ names: [String], _ fields: [Field]) {
        let count = min(names.count, fields.count)
        self.names = names.count == count ? names : Array(names.prefix(count))
        self.fields = fields.count == count ? fields : Array(fields.prefix(count))
    }

    /// Makes a value of its fields in order.
    public init(_ pairs: KeyValuePairs<String, Field>) {
        names = pairs.map(\.key)
        fields = pairs.map(\.value)
    }

    /// The field of a name; nil where there is none such.
    public subscript(name: String) -> Field? {
        names.firstIndex(of: name).map { fields[$0] }
    }
}

extension Value: CustomStringConvertible {
    /// The fields that say something: `status cancelled, place che/geneva`.
    public var description: String {
        let said = zip(names, fields).filter { !$1.isEmpty }
        return said.map { "\($0) \($1)" }.joined(separator: ", ")
    }
}

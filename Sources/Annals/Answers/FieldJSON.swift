import AnnalsFormats
import AnnalsProjections

extension JSON {
    /// A projection's value as an object, its fields in their fixed order.
    init(_ value: AnnalsProjections.Value) {
        self = .object(zip(value.names, value.fields).map { JSON.Field($0, JSON($1)) })
    }

    /// A projection's value, or null where there is none.
    init(_ value: AnnalsProjections.Value?) {
        self = value.map { JSON($0) } ?? .null
    }

    init(_ field: AnnalsProjections.Field) {
        switch field {
        case .absent: self = .null
        case .flag(let flag): self = .bool(flag)
        case .number(let number): self = .number(number)
        case .text(let text): self = .string(text)
        case .list(let list): self = .array(list.map { JSON($0) })
        case .record(let value): self = JSON(value)
        }
    }
}

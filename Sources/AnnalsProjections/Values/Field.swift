/// One part of a value: what JSON can hold, in an order that does not vary.
public enum Field: Hashable, Sendable {
    /// Nothing is known, or nothing holds.
    case absent
    /// Yes or no.
    case flag(Bool)
    /// A number.
    case number(Double)
    /// A text: an actor's id, a date in EDTF, a word such as `cancelled`.
    case text(String)
    /// Several, in a fixed order.
    case list([Field])
    /// Parts by name.
    case record(Value)

    /// A text, or absent for none.
    init(_ text: String?) {
        self = text.map { .text($0) } ?? .absent
    }

    /// A number, or absent for none.
    init(_ number: Double?) {
        self = number.map { .number($0) } ?? .absent
    }

    /// A count.
    init(_ count: Int) {
        self = .number(Double(count))
    }

    /// Whether it says nothing: absent, no, zero, or an empty list.
    public var isEmpty: Bool {
        switch self {
        case .absent: true
        case .flag(let flag): !flag
        case .number(let number): number == 0
        case .text(let text): text.isEmpty
        case .list(let list): list.isEmpty
        case .record(let value): value.fields.allSatisfy(\.isEmpty)
        }
    }
}

extension Field: CustomStringConvertible {
    /// The field as a person reads it: `190,000`, `rus since 2022-02-21`, `none`.
    public var description: String {
        switch self {
        case .absent: "none"
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): Self.grouped(number)
        case .text(let text): text
        case .list(let list): list.isEmpty ? "none" : list.map(\.description).joined(separator: ", ")
        case .record(let value): Self.brief(value)
        }
    }

    /// A record in a few words: what it is about without its name, then the rest that says something.
    private static func brief(_ value: Value) -> String {
        let said = zip(value.names, value.fields).enumerated().filter { !$1.1.isEmpty }
        return said.map { $0 == 0 ? "\($1.1)" : "\($1.0) \($1.1)" }.joined(separator: " ")
    }

    /// A number with its thousands apart; whole numbers without a point, others to two places.
    static func grouped(_ number: Double) -> String {
        guard number.magnitude < 1e15 else { return "\(number)" }
        let hundredths = Int64((number * 100).rounded())
        let whole = String((hundredths / 100).magnitude)
        var digits: [Character] = []
        for (index, digit) in whole.reversed().enumerated() {
            if index > 0, index % 3 == 0 { digits.append(",") }
            digits.append(digit)
        }
        let sign = hundredths < 0 ? "-" : ""
        let rest = (hundredths % 100).magnitude
        guard rest != 0 else { return sign + String(digits.reversed()) }
        let places = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
        return sign + String(digits.reversed()) + "." + places
    }
}

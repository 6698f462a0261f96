/// A number written in digits.
struct Digits: Hashable, Sendable {
    /// Its value.
    let value: Double
    /// Whether separators group its digits, as in "190,000": such a number is no year.
    let isGrouped: Bool
    /// Whether it has a decimal part.
    let isDecimal: Bool
    /// How many digits are written.
    let count: Int

    /// The value where it is a whole number without grouping.
    var plain: Int? { isGrouped || isDecimal || count > 9 ? nil : Int(value) }

    /// Reads digits grouped in threes (190,000), in the Indian way (1,90,000) or with several full stops (1.900.000).
    ///
    /// Nil where the grouping is none of these: "1,9000" may be any number, so it is none.
    init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        let dots = text.split(separator: ".", omittingEmptySubsequences: false)
        if dots.count > 2 {
            guard Self.isGrouped(dots, by: 3), let value = Double(dots.joined()) else { return nil }
            self.init(value: value, isGrouped: true, isDecimal: false, count: text.utf8.count)
            return
        }
        let groups = dots[0].split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count == 1 || Self.isGrouped(groups, by: 3) || Self.isGrouped(groups, by: 2) else { return nil }
        let whole = groups.joined()
        guard let value = Double(dots.count == 2 ? whole + "." + dots[1] : whole) else { return nil }
        self.init(value: value, isGrouped: groups.count > 1, isDecimal: dots.count == 2, count: whole.utf8.count)
    }

    private init(value: Double, isGrouped: Bool, isDecimal: Bool, count: Int) {
        self.value = value
        self.isGrouped = isGrouped
        self.isDecimal = isDecimal
        self.count = count
    }

    /// Whether the last group has three digits, those before it `inner`, and the first no more than that.
    private static func isGrouped(_ groups: [Substring], by inner: Int) -> Bool {
        guard let first = groups.first, let last = groups.last, groups.count > 1 else { return false }
        return (1...inner).contains(first.utf8.count) && last.utf8.count == 3
            && groups.dropFirst().dropLast().allSatisfy { $0.utf8.count == inner }
    }
}

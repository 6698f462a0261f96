/// A figure grouped as in India, such as `1,90,000`: pairs of digits above the last three.
enum LakhFigure {
    /// The first such figure of a text.
    static func first(in text: ScalarText) -> String? {
        var offset = 0
        while offset < text.scalars.count {
            guard text.scalars[offset].isDigit else {
                offset += 1
                continue
            }
            let start = offset
            while text[offset].isDigit || (text[offset] == "," && text[offset + 1].isDigit) { offset += 1 }
            if isGroupedInLakhs(text.scalars[start..<offset]) { return text[start..<offset] }
        }
        return nil
    }

    private static func isGroupedInLakhs(_ figure: ArraySlice<Unicode.Scalar>) -> Bool {
        let groups = figure.split(separator: ",").map(\.count)
        guard groups.count >= 3, groups.last == 3, let first = groups.first, first <= 2 else { return false }
        return groups.dropFirst().dropLast().allSatisfy { $0 == 2 }
    }
}

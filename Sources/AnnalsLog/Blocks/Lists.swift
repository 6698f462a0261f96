/// A list of numbers for every row, end to end.
public struct Lists<Value: FixedWidthInteger & Sendable>: Hashable, Sendable {
    /// Where the list of each row starts in `values`; one more than there are rows.
    public internal(set) var offsets: [UInt32] = [0]
    /// The lists, one behind the other.
    public internal(set) var values: [Value] = []

    /// The list of a row.
    @inlinable public subscript(row: Int) -> ArraySlice<Value> {
        values[Int(offsets[row])..<Int(offsets[row + 1])]
    }

    mutating func append(_ list: some Sequence<Value>) {
        values.append(contentsOf: list)
        offsets.append(UInt32(values.count))
    }
}

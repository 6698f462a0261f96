import CEnglish
import TestRandom
import Testing

@testable import AnnalsEnglish

@Suite("Kernels")
struct KernelTests {
    @Test("every vector unit gives the sums of plain arithmetic, seeds 1 to 40", arguments: 1...40)
    func sameSums(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let rows = 4 * Int.random(in: 1...24, using: &generator)
        let columns = 16 * Int.random(in: 1...20, using: &generator)
        let count = Int.random(in: 1...60, using: &generator)
        let isExtreme = seed % 4 == 0
        let states = (0..<count * rows).map { _ in
            isExtreme
                ? [0, 1, 128].randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...128, using: &generator)
        }
        let matrix = (0..<rows * columns).map { _ in
            isExtreme
                ? [-127, 127].randomElement(using: &generator) ?? 0 : Int8.random(in: -127...127, using: &generator)
        }
        let expected = product(states, matrix, rows: rows, columns: columns)
        var packed = [Int8](repeating: 0, count: english_packed_size(Int32(rows), Int32(columns)))
        var start = [Int32](repeating: 0, count: columns)
        english_pack(&packed, &start, matrix, Int32(rows), Int32(columns))
        for kernel in 0..<english_kernels() {
            var sums = [Int32](repeating: 7, count: count * columns)
            english_multiply_by(
                kernel,
                &sums,
                states,
                Int32(rows),
                Int32(count),
                packed,
                start,
                Int32(rows),
                Int32(columns),
                0
            )
            #expect(sums == expected, "kernel \(kernel)")
        }
    }

    /// The product by plain arithmetic.
    private func product(_ states: [UInt8], _ matrix: [Int8], rows: Int, columns: Int) -> [Int32] {
        var sums: [Int32] = []
        for word in 0..<states.count / rows {
            for column in 0..<columns {
                var sum: Int32 = 0
                for row in 0..<rows {
                    let state = Int32(states[word * rows + row]) - 64
                    sum += state * Int32(matrix[row * columns + column])
                }
                sums.append(sum)
            }
        }
        return sums
    }

    @Test("states bend to the nearest of 129 steps and never beyond them")
    func bend() {
        #expect(Activation.bent([0, 1, 2, 9, -1, -2, -9, 0.001]) == [64, 112, 128, 128, 16, 0, 0, 64])
    }
}

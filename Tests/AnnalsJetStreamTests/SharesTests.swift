import Testing

@testable import AnnalsJetStream

@Suite struct SharesTests {
    /// Eight articles are begun at once, and one of them ends whoever begins it; the others are all done before they could
    /// count as begun too often.
    @Test(arguments: 0..<8) func oneThatEndsItsWorkersTakesNoOtherWithIt(poison: Int) {
        var left = Array(0..<8)
        for times in 2...5 {
            let deliveries = left.map { Delivery(item: nil, trouble: nil, sequence: UInt64($0), times: times) }
            let shares = deliveries.shares.map { $0.map { Int($0.sequence) } }
            #expect(shares.count == 1 && shares.flatMap(\.self).sorted() == left)
            let done = shares[0].prefix { $0 != poison }
            left.removeAll { done.contains($0) }
        }
        #expect(left == [poison])
    }

    @Test func whatIsNewIsDoneSideBySide() {
        let deliveries = [4, 2, 9].map { Delivery(item: nil, trouble: nil, sequence: $0, times: 1) }
        #expect(deliveries.shares.map { $0.map(\.sequence) } == [[4], [2], [9]])
    }
}

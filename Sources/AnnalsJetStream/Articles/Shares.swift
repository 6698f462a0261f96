extension [Delivery] {
    /// The items as a worker does them: the shares side by side, what is in a share one after another.
    ///
    /// What comes again may be what ended the last worker, and all that it had begun comes with it. So that is done one
    /// by one, every other time from the other end: what does no harm is then done before it counts as begun too often.
    public var shares: [[Delivery]] {
        let fresh = filter { $0.times <= 1 }.map { [$0] }
        let again = filter { $0.times > 1 }.sorted { $0.sequence < $1.sequence }
        guard let first = again.first else { return fresh }
        return fresh + [first.times.isMultiple(of: 2) ? again.reversed() : again]
    }
}

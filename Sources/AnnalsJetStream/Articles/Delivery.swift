/// An item that a worker has taken from the queue, and has until it says that it is done.
public struct Delivery: Sendable {
    /// The item; nil where the message cannot be read.
    public let item: QueuedItem?
    /// Why the message cannot be read; nil where it can.
    public let trouble: String?
    /// The number of the message in the queue.
    public let sequence: UInt64
    /// How often a worker was given it, with this time.
    public let times: Int
}

import AnnalsReading
import Synchronization

/// How many bytes of some inputs have been read, counted by the thread that reads them.
final class InputMeter: Sendable {
    private let taken = Atomic<Int>(0)

    /// The bytes read so far.
    var count: Int { taken.load(ordering: .relaxed) }

    func add(_ count: Int) {
        taken.add(count, ordering: .relaxed)
    }
}

extension Inputs {
    /// How many bytes have been read of them, by all that ever read them. Reading runs a little ahead of what was handed
    /// over.
    public var bytesRead: Int { meter.count }

    /// How many bytes there are to read, compressed ones as they lie there; nil where that cannot be told, as of standard
    /// input.
    public var size: Int? {
        var total = 0
        for input in sources {
            guard let size = input.size else { return nil }
            total += size
        }
        return total
    }
}

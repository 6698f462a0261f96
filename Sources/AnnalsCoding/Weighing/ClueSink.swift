/// What clues are told to.
package protocol ClueSink {
    /// Takes a clue by its name and up to three things that it is told of: `way.kind` of a way and a kind.
    mutating func add(_ name: String, _ first: String?, _ second: String?, _ third: String?)
    /// Takes all clues that another has taken.
    mutating func add(_ others: Self)
}

extension ClueSink {
    mutating func add(_ name: String, _ first: String? = nil, _ second: String? = nil) {
        add(name, first, second, nil)
    }

    /// Takes the clue that something is so or not.
    mutating func add(_ name: String, _ isSo: Bool, _ second: String? = nil, _ third: String? = nil) {
        add(name, isSo ? "true" : "false", second, third)
    }

    /// Takes the clue of a number.
    mutating func add(_ name: String, _ number: Int, _ second: String? = nil, _ third: String? = nil) {
        add(name, Self.text(of: number), second, third)
    }

    /// What a blank one is after some clues, taken as a whole: to be added to others at the cost of a single clue.
    func adding(_ tell: (inout Self) -> Void) -> Self {
        var (told, whole) = (self, self)
        tell(&told)
        whole.add(told)
        return whole
    }

    /// Most numbers are a digit, whose text is at hand.
    private static func text(of number: Int) -> String {
        digits.indices.contains(number) ? digits[number] : String(number)
    }
}

private let digits = (0...9).map(String.init)

/// Clues as they are written in a table of weights, `name=first.second.third`, for training to learn from.
package struct ClueNames: ClueSink {
    /// The clues in the order in which they were told.
    package private(set) var names: [String] = []
    private let prefix: String

    init(prefix: String = "") {
        self.prefix = prefix
    }

    package mutating func add(_ name: String, _ first: String?, _ second: String?, _ third: String?) {
        let parts = [first, second, third].compactMap(\.self)
        names.append(prefix + (parts.isEmpty ? name : name + "=" + parts.joined(separator: ".")))
    }

    package mutating func add(_ others: ClueNames) {
        names += others.names
    }
}

/// The weights of clues, added up without writing any of them.
///
/// A table of weights is larger than the nearer caches. So clues are looked up together: the processor then waits for many
/// weights at once, and not for one after the other.
struct ClueSum: ClueSink {
    private let weights: ClueWeights
    private let prefix: ClueKey
    private var clues: [ClueKey] = []
    /// The odds of clues that were looked up before.
    private var known = 0

    init(_ weights: ClueWeights, prefix: String = "") {
        self.weights = weights
        self.prefix = ClueKey(prefix)
    }

    /// The logarithm of the odds that the clues leave, in thousandths: 0 where the answer is as likely as not.
    var odds: Int { known + weights.sum(of: clues) }

    mutating func add(_ name: String, _ first: String?, _ second: String?, _ third: String?) {
        var key = prefix
        key.add(name)
        if let first { key.add(first, after: "=") }
        if let second { key.add(second, after: ".") }
        if let third { key.add(third, after: ".") }
        if clues.isEmpty { clues.reserveCapacity(32) }
        clues.append(key)
    }

    mutating func add(_ others: ClueSum) {
        known += others.odds
    }
}

/// A clue as a number: a hash of how it is written.
struct ClueKey {
    private var hash = FNV1a()

    var value: UInt64 { hash.value }

    init(_ text: String = "") {
        add(text)
    }

    mutating func add(_ byte: UInt8) {
        hash.add(UInt32(byte))
    }

    mutating func add(_ text: String) {
        hash.add(text.utf8)
    }

    mutating func add(_ text: String, after mark: Unicode.Scalar) {
        hash.add(mark.value)
        add(text)
    }
}

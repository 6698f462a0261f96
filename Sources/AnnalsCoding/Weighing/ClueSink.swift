/// What clues are told to.
package protocol ClueSink {
    /// Takes a clue by its name and up to three things that it is told of: `way.kind` of a way and a kind.
    mutating func add(_ name: String, _ first: String?, _ second: String?, _ third: String?)
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
        add(name, String(number), second, third)
    }
}

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
}

/// The weights of clues, added up without writing any of them.
struct ClueSum: ClueSink {
    /// The logarithm of the odds that the clues leave, in thousandths: 0 where the answer is as likely as not.
    private(set) var odds: Int
    private let weights: ClueWeights
    private let prefix: ClueKey

    init(_ weights: ClueWeights, prefix: String = "") {
        self.weights = weights
        self.prefix = ClueKey(prefix)
        odds = 0
    }

    mutating func add(_ name: String, _ first: String?, _ second: String?, _ third: String?) {
        var key = prefix
        key.add(name)
        if let first { key.add(first, after: "=") }
        if let second { key.add(second, after: ".") }
        if let third { key.add(third, after: ".") }
        odds += weights[key]
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

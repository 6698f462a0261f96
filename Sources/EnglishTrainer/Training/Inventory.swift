/// The classes of a classifier, the most frequent first.
struct Inventory {
    let classes: [String]
    private let index: [String: Int32]

    /// Keeps the classes seen at least `least` times, no more than `most`; ties in order of text.
    init(counting texts: some Sequence<String>, least: Int = 1, most: Int = .max) {
        var counts: [String: Int] = [:]
        for text in texts { counts[text, default: 0] += 1 }
        let kept = counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        classes = kept.prefix(most).map(\.key)
        index = Dictionary(uniqueKeysWithValues: zip(classes, Int32(0)...))
    }

    /// The number of a class; -1 where it was not kept.
    subscript(text: String) -> Int32 { index[text] ?? -1 }

    /// The width of the layer that scores the classes: a multiple of 32.
    var width: Int32 { Int32((classes.count + 31) / 32 * 32) }
}

import AnnalsEnglish

/// The words with an embedding of their own. Row 0 is any other word.
struct Vocabulary {
    private(set) var keys: [UInt32] = []
    private(set) var counts: [Int] = [0]
    private var rows: [UInt32: Int32] = [:]

    /// Keeps keys seen at least `least` times in order of falling count.
    init(counts: [UInt32: Int], least: Int, most: Int) {
        let kept = counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (key, count) in kept.prefix(most) {
            keys.append(key)
            self.counts.append(count)
            rows[key] = Int32(keys.count)
        }
    }

    /// The row of a word.
    func row(_ key: UInt32) -> Int32 { rows[key] ?? 0 }

    /// The number of rows of the table.
    var rowCount: Int { keys.count + 1 }
}

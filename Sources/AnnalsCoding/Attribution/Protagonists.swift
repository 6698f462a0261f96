import AnnalsModel

/// The people that an article goes on speaking of: those named in three sentences or more.
struct Protagonists {
    private var ids: Set<String> = []

    init(_ readings: [SentenceReading]) {
        var counts: [String: Int] = [:]
        for reading in readings {
            let named = reading.actors.filter { $0.sort == .person && $0.basis != .coreference }
            for id in Set(named.flatMap(\.actors).map(\.id)) { counts[id, default: 0] += 1 }
        }
        ids = Set(counts.filter { $0.value > 2 }.keys)
    }

    func contains(_ id: String) -> Bool {
        ids.contains(id)
    }
}

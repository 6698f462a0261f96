import AnnalsLog

/// What is sealed beside the commits.
struct Sealing: Sendable {
    /// The first runs of the tail, sealed, for the next commit to put in their place.
    var sealed: [SealedRun] = []
    /// What seals those that follow; nil where none is full.
    var task: Task<Void, Never>?
}

/// A run of the tail as the segment that it becomes.
struct SealedRun: Sendable {
    let segment: Segment
    /// The frame of the zone map.
    let zone: [UInt8]

    /// Joins what commits added, one behind the other.
    init(_ runs: [BlockBuilder], names: Names) {
        var run = runs.first ?? BlockBuilder(firstPosition: 1)
        run.reserve(runs.reduce(0) { $0 + $1.count })
        for more in runs.dropFirst() { run.append(more) }
        segment = run.segment(names: names, effort: .thorough)
        zone = Frame.pack(run.zone(names: names).bytes, seed: run.firstPosition, effort: .thorough)
    }
}

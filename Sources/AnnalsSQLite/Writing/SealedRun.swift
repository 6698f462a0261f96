import AnnalsLog

/// A run of the tail as the segment that it becomes.
struct SealedRun: Sendable {
    let segment: Segment
    /// The frame of the zone map.
    let zone: [UInt8]

    init(_ run: BlockBuilder, names: Names) {
        segment = run.segment(names: names, effort: .thorough)
        zone = Frame.pack(run.zone(names: names).bytes, seed: run.firstPosition, effort: .thorough)
    }
}

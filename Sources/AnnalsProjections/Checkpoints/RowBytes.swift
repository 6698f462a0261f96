import AnnalsModel

/// Rows by column: each column is copied whole, and a column of like numbers packs well.
extension ByteWriter {
    mutating func put(_ rows: [Row]) {
        put(rows.map(\.position))
        put(rows.map(\.lineage))
        put(rows.map(\.cluster))
        put(rows.map(\.earliest))
        put(rows.map(\.latest))
        put(rows.map(\.statedEarliest))
        put(rows.map(\.statedLatest))
        put(rows.map { $0.isOpen ? 1 : 0 } as [UInt8])
        put(rows.map { $0.isGiven ? 1 : 0 } as [UInt8])
        put(rows.map(\.modality))
        put(rows.map(\.kind))
        put(rows.map(\.reported))
        put(rows.map(\.published))
        put(rows.map(\.tie))
        put(rows.map(\.actors))
        put(rows.map(\.initiators))
        put(rows.map(\.targets))
        put(rows.map(\.participants))
        put(rows.map(\.place))
        put(rows.map(\.saidBy))
        put(rows.map(\.outlet))
        put(rows.map(\.article))
        put(rows.map(\.magnitude))
        put(rows.map(\.scheduled))
        put(rows.map(\.gist))
        put(rows.map(\.gistCount))
    }
}

extension ByteReader {
    mutating func rows() throws(Damage) -> [Row] {
        let position = try list(of: Int32.self)
        let count = position.count
        let (lineage, cluster) = (try column(count, Int32.self), try column(count, Int32.self))
        let (earliest, latest) = (try column(count, Int32.self), try column(count, Int32.self))
        let (statedEarliest, statedLatest) = (try column(count, Int32.self), try column(count, Int32.self))
        let (isOpen, isGiven) = (try column(count, UInt8.self), try column(count, UInt8.self))
        let (modality, kind) = (try column(count, UInt8.self), try column(count, UInt16.self))
        let (reported, published) = (try column(count, Int64.self), try column(count, Int64.self))
        let (tie, actors) = (try column(count, UInt64.self), try column(count, UInt32.self))
        let (initiators, targets) = (try column(count, UInt8.self), try column(count, UInt8.self))
        let (participants, place) = (try column(count, UInt8.self), try column(count, UInt32.self))
        let (saidBy, outlet) = (try column(count, UInt32.self), try column(count, UInt32.self))
        let (article, magnitude) = (try column(count, UInt32.self), try column(count, Int32.self))
        let (scheduled, gist) = (try column(count, Int32.self), try column(count, UInt32.self))
        let gistCount = try column(count, UInt16.self)
        return position.indices.map { row in
            Row(
                position: position[row],
                lineage: lineage[row],
                cluster: cluster[row],
                earliest: earliest[row],
                latest: latest[row],
                statedEarliest: statedEarliest[row],
                statedLatest: statedLatest[row],
                isOpen: isOpen[row] == 1,
                isGiven: isGiven[row] == 1,
                modality: modality[row],
                kind: kind[row],
                reported: reported[row],
                published: published[row],
                tie: tie[row],
                actors: actors[row],
                initiators: initiators[row],
                targets: targets[row],
                participants: participants[row],
                place: place[row],
                saidBy: saidBy[row],
                outlet: outlet[row],
                article: article[row],
                magnitude: magnitude[row],
                scheduled: scheduled[row],
                gist: gist[row],
                gistCount: gistCount[row]
            )
        }
    }

    private mutating func column<Number: FixedWidthInteger>(
        _ count: Int,
        _: Number.Type
    ) throws(Damage) -> [Number] {
        let list = try list(of: Number.self)
        guard list.count == count else { throw Damage() }
        return list
    }
}

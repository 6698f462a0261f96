package import AnnalsModel

/// A text as a log holds it: its digest, and the text itself where it was stored.
package struct StoredText: Sendable {
    /// The digest of the text.
    package let digest: Digest
    /// The text; nil where the log holds entries about it, but not the text itself.
    package let text: ArticleText?

    /// Joins a digest and a text.
    package init(digest: Digest, text: ArticleText?) {
        self.digest = digest
        self.text = text
    }
}

/// Makes the entries of a block from its columns.
struct EntryReader {
    let block: Block
    let details: Details
    let names: Names
    /// The text of a number.
    let text: (UInt32) throws -> StoredText

    /// Entries of some rows.
    static func entries(
        _ block: Block,
        _ details: Details,
        _ names: Names,
        _ rows: [Int],
        _ text: (UInt32) throws -> StoredText
    ) throws -> [Entry] {
        try withoutActuallyEscaping(text) { text in
            let reader = EntryReader(block: block, details: details, names: names, text: text)
            return try rows.map { try reader.entry($0) }
        }
    }

    /// The entry of a row.
    func entry(_ row: Int) throws -> Entry {
        let event = block.kind[row] == Block.noKind ? nil : try event(row)
        return Entry(
            position: block.firstPosition + row,
            recorded: Instant(seconds: block.recorded[row]),
            content: try content(row, event: event)
        )
    }

    private func content(_ row: Int, event: Event?) throws -> Entry.Content {
        if block.amends[row] > 0 {
            return .amendment(
                Amendment(
                    target: block.amends[row],
                    replacement: event,
                    origin: block.origin[row],
                    reported: Instant(seconds: block.reported[row]),
                    author: try word(details.author[row], "author", row),
                    reason: try word(details.reason[row], "reason", row)
                )
            )
        }
        guard let event else { throw missing("event", row) }
        return .report(event)
    }

    private func event(_ row: Int) throws -> Event {
        guard let kind = KindIndex.kind(block.kind[row]) else { throw missing("kind", row) }
        var event = Event(
            kind: kind,
            modality: block.modality[row],
            initiators: try actors(block.initiators, details.initiators, row),
            targets: try actors(block.targets, details.targets, row),
            occurred: block.occurred.occurrence(row, asWritten: details.words.string(details.occurredAsWritten[row])),
            evidence: try evidence(row),
            method: try named(names.methods.term(details.method[row]), "method", row)
        )
        event.participants = try actors(block.participants, details.participants, row)
        event.place = try place(row)
        event.scheduled = scheduled(row)
        event.magnitude = block.magnitude.magnitude(row, names: names)
        event.saidBy = block.saidBy[row] == 0 ? nil : try actor(block.saidBy[row], details.saidBy, row, row)
        event.gist = Array(block.gist[row])
        return event
    }

    private func actors(_ lists: Lists<UInt32>, _ naming: Details.Naming, _ row: Int) throws -> [Actor] {
        try (Int(lists.offsets[row])..<Int(lists.offsets[row + 1])).map { index in
            try actor(lists.values[index], naming, index, row)
        }
    }

    private func actor(_ number: UInt32, _ naming: Details.Naming, _ index: Int, _ row: Int) throws -> Actor {
        Actor(
            id: try named(names.actors.term(number), "actor", row),
            name: try named(details.words.string(naming.name[index]) ?? names.actors.label(number), "name", row),
            asWritten: details.words.string(naming.asWritten[index])
        )
    }

    private func place(_ row: Int) throws -> Place? {
        let number = Int(block.place[row])
        guard number > 0 else { return nil }
        let variant = Int(details.placeVariant[row])
        let places = variant > 0 ? details.places : names.gazetteer
        let index = (variant > 0 ? variant : number) - 1
        guard places.indices.contains(index) else { throw missing("place", row) }
        let bare = places[index]
        return Place(
            id: bare.id,
            name: bare.name,
            latitude: bare.latitude,
            longitude: bare.longitude,
            precision: bare.precision,
            asWritten: details.words.string(details.placeAsWritten[row])
        )
    }

    private func scheduled(_ row: Int) -> Occurrence? {
        guard block.isScheduled[row] else { return nil }
        return block.scheduled.occurrence(row, asWritten: details.words.string(details.scheduledAsWritten[row]))
    }

    private func evidence(_ row: Int) throws -> Evidence {
        let stored = try text(block.article[row])
        let span = details.spanStart[row]..<details.spanStart[row] + details.spanLength[row]
        return Evidence(
            article: stored.digest,
            sourceID: try word(details.sourceID[row], "source id", row),
            outlet: names.outlets.term(block.outlet[row]),
            url: details.words.string(details.url[row]),
            published: Instant(seconds: block.reported[row] + details.publishedAhead[row]),
            quote: try named(details.words.string(details.quote[row]) ?? stored.text?[span], "quotation", row),
            span: span
        )
    }

    private func word(_ number: UInt32, _ what: String, _ row: Int) throws -> String {
        try named(details.words.string(number), what, row)
    }

    private func named(_ string: String?, _ what: String, _ row: Int) throws -> String {
        guard let string else { throw missing(what, row) }
        return string
    }

    private func missing(_ what: String, _ row: Int) -> LogError {
        .damaged("The \(what) of the entry at position \(block.firstPosition + row) is missing")
    }
}

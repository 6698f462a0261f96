package import AnnalsModel

/// Lays entries out by column, one behind the other.
package struct BlockBuilder: Sendable {
    /// Where an event's text stands in the log.
    package struct TextReference {
        /// The number of the text.
        var number: UInt32
        /// Whether the quotation is the span of the stored text, so that it need not be kept twice.
        var holdsQuote: Bool

        /// Refers to a text by its number; `text` is the text itself where it is stored.
        package init(_ number: UInt32, text: ArticleText?, quotedBy evidence: Evidence) {
            self.number = number
            holdsQuote = text?[evidence.span] == evidence.quote
        }
    }

    package internal(set) var block: Block
    /// The details, but for the words.
    var columns = Details()
    var words = WordBook()

    package init(firstPosition: Int) {
        block = Block(firstPosition: firstPosition)
    }

    /// The position of the first row.
    package var firstPosition: Int { block.firstPosition }
    /// How many rows there are.
    package var count: Int { block.count }

    var details: Details {
        var details = columns
        details.words = words.words
        return details
    }

    /// Adds an entry.
    package mutating func append(
        _ content: Entry.Content,
        recorded: Instant,
        text: TextReference?,
        names: inout Names
    ) {
        block.recorded.append(recorded.seconds)
        switch content {
        case .report(let event):
            appendAmendment(nil)
            appendEvent(event, reported: event.reported, text: text, names: &names)
        case .amendment(let amendment):
            appendAmendment(amendment)
            appendEvent(amendment.replacement, reported: amendment.reported, text: text, names: &names)
        }
        block.count += 1
    }

    private mutating func appendAmendment(_ amendment: Amendment?) {
        block.amends.append(amendment?.target ?? 0)
        block.origin.append(amendment?.origin ?? .reading)
        columns.author.append(words.number(amendment?.author))
        columns.reason.append(words.number(amendment?.reason))
    }

    private mutating func appendEvent(
        _ event: Event?,
        reported: Instant,
        text: TextReference?,
        names: inout Names
    ) {
        block.reported.append(reported.seconds)
        block.kind.append(event.flatMap { KindIndex.byName[$0.kind.rawValue] } ?? Block.noKind)
        if let event { _ = names.kinds.intern(event.kind.rawValue) }
        block.modality.append(event?.modality ?? .happened)
        appendActors(event, names: &names)
        appendPlace(event?.place, names: &names)
        appendTimes(event)
        block.magnitude.append(event?.magnitude, names: &names)
        block.gist.append(event?.gist ?? [])
        columns.method.append(event.map { names.methods.intern($0.method) } ?? 0)
        appendEvidence(event?.evidence, reported: reported, text: text, names: &names)
    }

    private mutating func appendActors(_ event: Event?, names: inout Names) {
        Self.append(event?.initiators, to: &block.initiators, &columns.initiators, &words, &names)
        Self.append(event?.targets, to: &block.targets, &columns.targets, &words, &names)
        Self.append(event?.participants, to: &block.participants, &columns.participants, &words, &names)
        let saidBy = names.intern(event?.saidBy)
        block.saidBy.append(saidBy)
        columns.saidBy.append(event?.saidBy, label: names.actors.label(saidBy), &words)
    }

    private static func append(
        _ actors: [Actor]?,
        to column: inout Lists<UInt32>,
        _ naming: inout Details.Naming,
        _ words: inout WordBook,
        _ names: inout Names
    ) {
        for actor in actors ?? [] {
            let number = names.intern(actor)
            column.values.append(number)
            naming.append(actor, label: names.actors.label(number), &words)
        }
        column.offsets.append(UInt32(column.values.count))
    }

    private mutating func appendPlace(_ place: Place?, names: inout Names) {
        let number = names.intern(place)
        block.place.append(number)
        columns.placeAsWritten.append(words.number(place?.asWritten))
        guard let bare = place?.withoutWords, names.gazetteer[Int(number) - 1] != bare else {
            columns.placeVariant.append(0)
            return
        }
        if columns.places.last != bare { columns.places.append(bare) }
        columns.placeVariant.append(UInt32(columns.places.count))
    }

    private mutating func appendTimes(_ event: Event?) {
        block.occurred.append(event?.occurred)
        block.scheduled.append(event?.scheduled)
        block.isScheduled.append(event?.scheduled != nil)
        columns.occurredAsWritten.append(words.number(event?.occurred.asWritten))
        columns.scheduledAsWritten.append(words.number(event?.scheduled?.asWritten))
    }

    private mutating func appendEvidence(
        _ evidence: Evidence?,
        reported: Instant,
        text: TextReference?,
        names: inout Names
    ) {
        block.outlet.append(names.intern(outlet: evidence?.outlet))
        block.article.append(text?.number ?? 0)
        columns.sourceID.append(words.number(evidence?.sourceID))
        columns.url.append(words.number(evidence?.url))
        columns.publishedAhead.append(evidence.map { $0.published.seconds - reported.seconds } ?? 0)
        columns.spanStart.append(evidence?.span.lowerBound ?? 0)
        columns.spanLength.append(evidence?.span.count ?? 0)
        columns.quote.append(words.number(text?.holdsQuote == true ? nil : evidence?.quote))
    }
}

extension Details.Naming {
    fileprivate mutating func append(_ actor: Actor?, label: String?, _ words: inout WordBook) {
        name.append(actor?.name == label ? 0 : words.number(actor?.name))
        asWritten.append(words.number(actor?.asWritten))
    }
}

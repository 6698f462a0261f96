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
    var details = Details()
    private var wordNumbers: [String: UInt32] = [:]

    package init(firstPosition: Int) {
        block = Block(firstPosition: firstPosition)
    }

    /// The position of the first row.
    package var firstPosition: Int { block.firstPosition }
    /// How many rows there are.
    package var count: Int { block.count }

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
        details.author.append(number(amendment?.author))
        details.reason.append(number(amendment?.reason))
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
        details.method.append(event.map { names.methods.intern($0.method) } ?? 0)
        appendEvidence(event?.evidence, reported: reported, text: text, names: &names)
    }

    private mutating func appendActors(_ event: Event?, names: inout Names) {
        block.initiators.append((event?.initiators ?? []).map { names.intern($0) })
        block.targets.append((event?.targets ?? []).map { names.intern($0) })
        block.participants.append((event?.participants ?? []).map { names.intern($0) })
        block.saidBy.append(names.intern(event?.saidBy))
        for actor in event?.initiators ?? [] { name(actor, in: \.initiators, names: names) }
        for actor in event?.targets ?? [] { name(actor, in: \.targets, names: names) }
        for actor in event?.participants ?? [] { name(actor, in: \.participants, names: names) }
        name(event?.saidBy, in: \.saidBy, names: names)
    }

    private mutating func name(_ actor: Actor?, in column: WritableKeyPath<Details, Details.Naming>, names: Names) {
        let label = actor.flatMap { names.actors.number($0.id) }.flatMap { names.actors.label($0) }
        let name = number(actor?.name == label ? nil : actor?.name)
        let asWritten = number(actor?.asWritten)
        details[keyPath: column].name.append(name)
        details[keyPath: column].asWritten.append(asWritten)
    }

    private mutating func appendPlace(_ place: Place?, names: inout Names) {
        let number = names.intern(place)
        block.place.append(number)
        details.placeAsWritten.append(self.number(place?.asWritten))
        guard let bare = place?.withoutWords, names.gazetteer[Int(number) - 1] != bare else {
            details.placeVariant.append(0)
            return
        }
        if details.places.last != bare { details.places.append(bare) }
        details.placeVariant.append(UInt32(details.places.count))
    }

    private mutating func appendTimes(_ event: Event?) {
        block.occurred.append(event?.occurred)
        block.scheduled.append(event?.scheduled)
        block.isScheduled.append(event?.scheduled != nil)
        details.occurredAsWritten.append(number(event?.occurred.asWritten))
        details.scheduledAsWritten.append(number(event?.scheduled?.asWritten))
    }

    private mutating func appendEvidence(
        _ evidence: Evidence?,
        reported: Instant,
        text: TextReference?,
        names: inout Names
    ) {
        block.outlet.append(names.intern(outlet: evidence?.outlet))
        block.article.append(text?.number ?? 0)
        details.sourceID.append(number(evidence?.sourceID))
        details.url.append(number(evidence?.url))
        details.publishedAhead.append(evidence.map { $0.published.seconds - reported.seconds } ?? 0)
        details.spanStart.append(evidence?.span.lowerBound ?? 0)
        details.spanLength.append(evidence?.span.count ?? 0)
        details.quote.append(number(text?.holdsQuote == true ? nil : evidence?.quote))
    }

    mutating func number(_ string: String?) -> UInt32 {
        guard let string else { return 0 }
        if let number = wordNumbers[string] { return number }
        let number = details.words.append(string)
        wordNumbers[string] = number
        return number
    }
}

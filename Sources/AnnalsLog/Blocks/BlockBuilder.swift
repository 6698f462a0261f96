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
        package init(_ number: UInt32, text: ArticleText?, quotedBy evidence: @autoclosure () -> Evidence) {
            self.number = number
            holdsQuote = text.map { $0.holds(evidence()) } ?? false
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

    /// Adds an entry; `text` is what its event rests on.
    package mutating func append(
        _ content: Entry.Content,
        recorded: Instant,
        text: TextReference?,
        names: inout Names
    ) {
        switch content {
        case .report(let report): append(report, recorded: recorded, text: text, names: &names)
        case .amendment(let amendment): append(amendment, recorded: recorded, text: text, names: &names)
        }
    }

    /// Adds a report of an event. The event is read from the report, part by part: a copy of it holds on to twenty things.
    package mutating func append(_ report: Entry.Report, recorded: Instant, text: TextReference?, names: inout Names) {
        appendClocks(recorded: recorded, reported: report.event.evidence.published)
        block.amends.append(0)
        block.origin.append(.reading)
        columns.author.append(0)
        columns.reason.append(0)
        append(report, text: text, publishedAhead: 0, names: &names)
    }

    /// Adds an amendment; `text` is what the event in the place of the amended one rests on.
    package mutating func append(
        _ amendment: Amendment,
        recorded: Instant,
        text: TextReference?,
        names: inout Names
    ) {
        appendClocks(recorded: recorded, reported: amendment.reported)
        block.amends.append(amendment.target)
        block.origin.append(amendment.origin)
        columns.author.append(words.number(amendment.author))
        columns.reason.append(words.number(amendment.reason))
        guard let event = amendment.replacement else { return appendNoEvent() }
        let ahead = event.reported.seconds - amendment.reported.seconds
        append(Entry.Report(event), text: text, publishedAhead: ahead, names: &names)
    }

    private mutating func appendClocks(recorded: Instant, reported: Instant) {
        block.count += 1
        block.recorded.append(recorded.seconds)
        block.reported.append(reported.seconds)
    }

    private mutating func append(
        _ report: Entry.Report,
        text: TextReference?,
        publishedAhead: Int64,
        names: inout Names
    ) {
        appendKind(report.event.kind, names: &names)
        block.modality.append(report.event.modality)
        appendActors(report, names: &names)
        appendPlace(report.event.place, names: &names)
        appendTimes(report)
        block.magnitude.append(report.event.magnitude, names: &names)
        block.gist.append(report.event.gist)
        columns.method.append(names.methods.intern(report.event.method))
        appendEvidence(report, text: text, names: &names)
        columns.publishedAhead.append(publishedAhead)
    }

    private mutating func appendKind(_ kind: Kind, names: inout Names) {
        block.kind.append(names.place(interning: kind.rawValue))
    }

    private mutating func appendActors(_ report: Entry.Report, names: inout Names) {
        Self.append(report.event.initiators, to: &block.initiators, &columns.initiators, &words, &names)
        Self.append(report.event.targets, to: &block.targets, &columns.targets, &words, &names)
        Self.append(report.event.participants, to: &block.participants, &columns.participants, &words, &names)
        guard let actor = report.event.saidBy else {
            block.saidBy.append(0)
            return columns.saidBy.appendNobody()
        }
        let number = names.intern(actor)
        block.saidBy.append(number)
        columns.saidBy.append(actor, label: names.actors.label(number), &words)
    }

    private static func append(
        _ actors: [Actor],
        to column: inout Lists<UInt32>,
        _ naming: inout Details.Naming,
        _ words: inout WordBook,
        _ names: inout Names
    ) {
        for actor in actors {
            let number = names.intern(actor)
            column.values.append(number)
            naming.append(actor, label: names.actors.label(number), &words)
        }
        column.offsets.append(UInt32(column.values.count))
    }

    private mutating func appendPlace(_ place: Place?, names: inout Names) {
        guard let place else { return appendNoPlace() }
        let number = names.intern(place)
        block.place.append(number)
        columns.placeAsWritten.append(words.number(place.asWritten))
        guard !place.isListed(as: names.gazetteer[Int(number) - 1]) else {
            columns.placeVariant.append(0)
            return
        }
        if columns.places.last.map(place.isListed) != true { columns.places.append(place.withoutWords) }
        columns.placeVariant.append(UInt32(columns.places.count))
    }

    private mutating func appendTimes(_ report: Entry.Report) {
        block.occurred.append(report.event.occurred)
        columns.occurredAsWritten.append(words.number(report.event.occurred.asWritten))
        guard let scheduled = report.event.scheduled else { return appendNoSchedule() }
        block.scheduled.append(scheduled)
        block.isScheduled.append(true)
        columns.scheduledAsWritten.append(words.number(scheduled.asWritten))
    }

    private mutating func appendEvidence(_ report: Entry.Report, text: TextReference?, names: inout Names) {
        block.outlet.append(names.intern(outlet: report.event.evidence.outlet))
        block.article.append(text?.number ?? 0)
        columns.sourceID.append(words.number(report.event.evidence.sourceID))
        columns.url.append(words.number(report.event.evidence.url))
        columns.spanStart.append(report.event.evidence.span.lowerBound)
        columns.spanLength.append(report.event.evidence.span.count)
        columns.quote.append(text?.holdsQuote == true ? 0 : words.number(report.event.evidence.quote))
    }
}

extension BlockBuilder {
    /// Leaves the row of a retraction blank.
    private mutating func appendNoEvent() {
        block.kind.append(Block.noKind)
        block.modality.append(.happened)
        block.initiators.append([])
        block.targets.append([])
        block.participants.append([])
        block.saidBy.append(0)
        columns.saidBy.appendNobody()
        appendNoPlace()
        block.occurred.append(nil)
        columns.occurredAsWritten.append(0)
        appendNoSchedule()
        block.magnitude.appendNone()
        block.gist.append([])
        columns.method.append(0)
        appendNoEvidence()
    }

    private mutating func appendNoPlace() {
        block.place.append(0)
        columns.placeAsWritten.append(0)
        columns.placeVariant.append(0)
    }

    private mutating func appendNoSchedule() {
        block.scheduled.append(nil)
        block.isScheduled.append(false)
        columns.scheduledAsWritten.append(0)
    }

    private mutating func appendNoEvidence() {
        block.outlet.append(0)
        block.article.append(0)
        columns.sourceID.append(0)
        columns.url.append(0)
        columns.publishedAhead.append(0)
        columns.spanStart.append(0)
        columns.spanLength.append(0)
        columns.quote.append(0)
    }
}

extension Details.Naming {
    fileprivate mutating func append(_ actor: Actor, label: String?, _ words: inout WordBook) {
        name.append(label.isSame(as: actor.name) ? 0 : words.number(actor.name))
        asWritten.append(words.number(actor.asWritten))
    }

    fileprivate mutating func appendNobody() {
        name.append(0)
        asWritten.append(0)
    }
}

extension ArticleText {
    /// Whether the span of the evidence is its quotation.
    fileprivate func holds(_ evidence: Evidence) -> Bool {
        self[evidence.span].isSame(as: evidence.quote)
    }
}

extension Place {
    /// Whether another says the same, but for the words of the text.
    fileprivate func isListed(as other: Place) -> Bool {
        id.isSame(as: other.id) && name.isSame(as: other.name) && latitude == other.latitude
            && longitude == other.longitude && precision == other.precision
    }
}

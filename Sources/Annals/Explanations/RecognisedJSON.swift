import AnnalsCoding
import AnnalsEnglish
import AnnalsFormats
import AnnalsModel

extension JSON {
    /// A token under the names of CoNLL-U, numbered from 1; the head of the root is 0.
    init(_ token: Token, number: Int) {
        self = [
            "id": .integer(number), "text": .string(token.text), "start": .integer(token.span.lowerBound),
            "end": .integer(token.span.upperBound), "tag": .string(token.tag.rawValue), "lemma": .string(token.lemma),
            "head": .integer(token.head.map { $0 + 1 } ?? 0), "relation": .string(token.relation.rawValue),
            "features": JSON(token.features),
        ]
    }

    /// The features that a word has, under their Universal Dependencies names.
    private init(_ features: Features) {
        let pairs: [(String, String?)] = [
            ("Mood", features.mood?.rawValue), ("Number", features.number?.rawValue),
            ("Person", features.person.map(String.init)), ("Tense", features.tense?.rawValue),
            ("VerbForm", features.verbForm?.rawValue), ("Voice", features.isPassive ? "Pass" : nil),
        ]
        self = .object(pairs.compactMap { name, value in value.map { Field(name, .string($0)) } })
    }

    init(_ time: TimeExpression) {
        let interval = time.interval
        self = [
            "text": .string(time.text), "start": .integer(time.span.lowerBound), "end": .integer(time.span.upperBound),
            "sort": .string(time.sort.rawValue), "earliest": JSON(interval.earliest?.description),
            "latest": JSON(interval.latest?.description), "precision": .string(interval.precision.rawValue),
            "edtf": .string(interval.edtf), "basis": .string(time.basis.rawValue),
            "offset_days": time.offsetDays.map { [.integer($0.lowerBound), .integer($0.upperBound)] } ?? .null,
        ]
    }

    init(_ mention: ActorMention, words: String) {
        self = [
            "text": .string(words), "start": .integer(mention.span.lowerBound),
            "end": .integer(mention.span.upperBound),
            "sort": .string(mention.sort.rawValue), "basis": .string(mention.basis.rawValue),
            "actors": .array(mention.actors.map { JSON($0) }),
        ]
    }

    init(_ mention: PlaceMention, words: String) {
        self = [
            "text": .string(words), "start": .integer(mention.span.lowerBound),
            "end": .integer(mention.span.upperBound),
            "id": .string(mention.place.id), "name": .string(mention.place.name),
            "latitude": JSON(mention.place.latitude), "longitude": JSON(mention.place.longitude),
        ]
    }

    init(_ quantity: Quantity) {
        self = [
            "text": .string(quantity.text), "start": .integer(quantity.span.lowerBound),
            "end": .integer(quantity.span.upperBound), "sort": .string(quantity.sort.rawValue),
            "value": .number(quantity.value), "low": JSON(quantity.low), "high": JSON(quantity.high),
            "qualifier": .string(quantity.qualifier.rawValue), "unit": JSON(quantity.unit),
        ]
    }

    /// An event in short, with the rule that made it: `annals extract` prints the whole of it.
    init(_ finding: SentenceReading.Finding) {
        let event = finding.event
        self = [
            "id": .string(event.id), "kind": .string(event.kind.rawValue), "modality": .string(event.modality.rawValue),
            "initiators": .array(event.initiators.map { JSON($0) }), "targets": .array(event.targets.map { JSON($0) }),
            "place": JSON(event.place?.id), "occurred": .string(event.occurred.interval.edtf),
            "scheduled": JSON(event.scheduled?.interval.edtf),
            "magnitude": JSON(event.magnitude.map(EventSheet.phrase)),
            "said_by": JSON(event.saidBy?.id), "rule": .string(finding.rule),
            "likelihood": JSON(finding.likelihood.map { ($0.probability * 100).rounded() / 100 }),
        ]
    }

    init(_ actor: Actor) {
        self = ["id": .string(actor.id), "name": .string(actor.name), "as_written": JSON(actor.asWritten)]
    }

    /// A remark; its span counts Unicode scalars of the article's text.
    init(_ remark: Remark) {
        self = [
            "code": .string(remark.code), "message": .string(remark.message),
            "start": JSON(remark.span?.lowerBound), "end": JSON(remark.span?.upperBound),
        ]
    }
}

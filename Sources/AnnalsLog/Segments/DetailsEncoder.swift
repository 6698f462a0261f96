import AnnalsModel

/// Lays the details of a block out as bytes, ready to be compressed.
struct DetailsEncoder {
    private let details: Details
    private var columns = ColumnWriter()

    static func bytes(of details: Details) -> [UInt8] {
        var encoder = DetailsEncoder(details: details)
        encoder.writeNamings()
        encoder.writePlaces()
        encoder.writeTimes()
        encoder.writeEvidence()
        encoder.writeWords()
        return encoder.columns.bytes
    }

    private init(details: Details) {
        self.details = details
    }

    private mutating func writeNamings() {
        words(DetailsColumn.initiatorName, details.initiators.name)
        words(DetailsColumn.initiatorAsWritten, details.initiators.asWritten)
        words(DetailsColumn.targetName, details.targets.name)
        words(DetailsColumn.targetAsWritten, details.targets.asWritten)
        words(DetailsColumn.participantName, details.participants.name)
        words(DetailsColumn.participantAsWritten, details.participants.asWritten)
        words(DetailsColumn.saidByName, details.saidBy.name)
        words(DetailsColumn.saidByAsWritten, details.saidBy.asWritten)
    }

    private mutating func writePlaces() {
        columns.numbers(DetailsColumn.placeVariant, details.placeVariant.lazy.map(UInt64.init))
        var places = ByteWriter()
        for place in details.places { PlaceCode.write(place, to: &places) }
        columns.raw(DetailsColumn.places, places.bytes)
        words(DetailsColumn.placeAsWritten, details.placeAsWritten)
    }

    private mutating func writeTimes() {
        words(DetailsColumn.occurredAsWritten, details.occurredAsWritten)
        words(DetailsColumn.scheduledAsWritten, details.scheduledAsWritten)
        columns.numbers(DetailsColumn.publishedAhead, details.publishedAhead.lazy.map(zigzag))
    }

    private mutating func writeEvidence() {
        words(DetailsColumn.sourceID, details.sourceID)
        words(DetailsColumn.url, details.url)
        columns.numbers(DetailsColumn.spanStart, details.spanStart.lazy.map { zigzag(Int64($0)) })
        columns.numbers(DetailsColumn.spanLength, details.spanLength.lazy.map { UInt64($0) })
        words(DetailsColumn.quote, details.quote)
        let index = Index(details.method)
        columns.numbers(DetailsColumn.methodIndex, index.numbers.lazy.map(UInt64.init))
        columns.numbers(DetailsColumn.method, index.places(details.method))
        words(DetailsColumn.author, details.author)
        words(DetailsColumn.reason, details.reason)
    }

    /// Lengths stand one higher than they are, so that a column of empty words is not taken for none.
    private mutating func writeWords() {
        var last: UInt32 = 0
        let lengths = details.words.ends.map { end in
            defer { last = end }
            return UInt64(end - last) + 1
        }
        columns.numbers(DetailsColumn.wordLengths, lengths)
        columns.raw(DetailsColumn.words, details.words.bytes)
    }

    /// Numbers of words: 0 for none, else how much more it is than the last, for words are numbered by first use.
    private mutating func words(_ column: UInt8, _ numbers: [UInt32]) {
        var last: Int64 = 0
        var steps: [UInt64] = []
        steps.reserveCapacity(numbers.count)
        for number in numbers {
            steps.append(number > 0 ? zigzag(Int64(number) - last) + 1 : 0)
            if number > 0 { last = Int64(number) }
        }
        columns.numbers(column, steps)
    }
}

import AnnalsModel

/// Reads details from bytes. Bytes that `DetailsEncoder` never wrote are an error, whatever they are.
struct DetailsDecoder {
    private let columns: ColumnReader
    private let names: Names
    private let block: Block

    /// The details of a block.
    static func details(_ bytes: [UInt8], of block: Block, names: Names) throws -> Details {
        let decoder = DetailsDecoder(
            columns: try ColumnReader(bytes, known: DetailsColumn.last),
            names: names,
            block: block
        )
        var details = Details()
        try decoder.readWords(&details)
        try decoder.readNamings(&details)
        try decoder.readPlaces(&details)
        try decoder.readEvidence(&details)
        return details
    }

    private func readWords(_ details: inout Details) throws {
        details.words.bytes = Array(columns.raw(DetailsColumn.words))
        var end: UInt64 = 0
        let count = UInt64(details.words.bytes.count)
        details.words.ends = try columns.numbers(DetailsColumn.wordLengths).map { length in
            guard length > 0, length - 1 <= count - end else { throw ByteReader.malformed("A word is cut off") }
            end += length - 1
            return UInt32(clamping: end)
        }
    }

    private func readNamings(_ details: inout Details) throws {
        details.initiators = try naming(
            DetailsColumn.initiatorName,
            DetailsColumn.initiatorAsWritten,
            block.initiators.values.count
        )
        details.targets = try naming(
            DetailsColumn.targetName,
            DetailsColumn.targetAsWritten,
            block.targets.values.count
        )
        details.participants = try naming(
            DetailsColumn.participantName,
            DetailsColumn.participantAsWritten,
            block.participants.values.count
        )
        details.saidBy = try naming(DetailsColumn.saidByName, DetailsColumn.saidByAsWritten, block.count)
    }

    private func naming(_ name: UInt8, _ asWritten: UInt8, _ count: Int) throws -> Details.Naming {
        Details.Naming(name: try words(name, count), asWritten: try words(asWritten, count))
    }

    private func readPlaces(_ details: inout Details) throws {
        details.placeVariant = try columns.numbers(DetailsColumn.placeVariant, block.count).map {
            UInt32(clamping: $0)
        }
        var places = ByteReader(columns.raw(DetailsColumn.places))
        while !places.isAtEnd { details.places.append(try PlaceCode.read(&places)) }
        details.placeAsWritten = try words(DetailsColumn.placeAsWritten)
        details.occurredAsWritten = try words(DetailsColumn.occurredAsWritten)
        details.scheduledAsWritten = try words(DetailsColumn.scheduledAsWritten)
        details.publishedAhead = try columns.numbers(DetailsColumn.publishedAhead, block.count).map(unzigzag)
    }

    private func readEvidence(_ details: inout Details) throws {
        details.sourceID = try words(DetailsColumn.sourceID)
        details.url = try words(DetailsColumn.url)
        details.spanStart = try columns.numbers(DetailsColumn.spanStart, block.count).map {
            try Self.offset(unzigzag($0))
        }
        details.spanLength = try columns.numbers(DetailsColumn.spanLength, block.count).map {
            try Self.offset(Int64(clamping: $0))
        }
        details.quote = try words(DetailsColumn.quote)
        let index = try IndexReader(
            columns.numbers(DetailsColumn.methodIndex),
            highest: names.methods.count,
            what: "method"
        )
        details.method = try index.numbers(at: columns.numbers(DetailsColumn.method, block.count))
        details.author = try words(DetailsColumn.author)
        details.reason = try words(DetailsColumn.reason)
    }

    private static func offset(_ number: Int64) throws -> Int {
        guard number.magnitude < 1 << 40 else { throw ByteReader.malformed("An offset is larger than any text") }
        return Int(number)
    }

    private func words(_ column: UInt8, _ count: Int? = nil) throws -> [UInt32] {
        var last: Int64 = 0
        return try columns.numbers(column, count ?? block.count).map { stored in
            guard stored > 0 else { return 0 }
            last &+= unzigzag(stored - 1)
            guard let number = UInt32(exactly: last) else { throw ByteReader.malformed("There is no such word") }
            return number
        }
    }
}

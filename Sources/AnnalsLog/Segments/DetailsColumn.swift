/// The columns of details in a file. A number once given is never given to another column.
enum DetailsColumn {
    static let wordLengths: UInt8 = 1
    static let words: UInt8 = 2
    static let initiatorName: UInt8 = 3
    static let initiatorAsWritten: UInt8 = 4
    static let targetName: UInt8 = 5
    static let targetAsWritten: UInt8 = 6
    static let participantName: UInt8 = 7
    static let participantAsWritten: UInt8 = 8
    static let saidByName: UInt8 = 9
    static let saidByAsWritten: UInt8 = 10
    static let placeVariant: UInt8 = 11
    static let places: UInt8 = 12
    static let placeAsWritten: UInt8 = 13
    static let occurredAsWritten: UInt8 = 14
    static let scheduledAsWritten: UInt8 = 15
    static let sourceID: UInt8 = 16
    static let url: UInt8 = 17
    static let publishedAhead: UInt8 = 18
    static let spanStart: UInt8 = 19
    static let spanLength: UInt8 = 20
    static let quote: UInt8 = 21
    static let methodIndex: UInt8 = 22
    static let method: UInt8 = 23
    static let author: UInt8 = 24
    static let reason: UInt8 = 25
    static let last: UInt8 = 25
}

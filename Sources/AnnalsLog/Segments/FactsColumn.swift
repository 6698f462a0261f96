/// The columns of a block in a file. A number once given is never given to another column.
enum FactsColumn {
    static let recorded: UInt8 = 1
    static let reportedDay: UInt8 = 2
    static let reportedSecond: UInt8 = 3
    static let amends: UInt8 = 4
    static let origin: UInt8 = 5
    static let kindIndex: UInt8 = 6
    static let kind: UInt8 = 7
    static let modality: UInt8 = 8
    static let actorIndex: UInt8 = 9
    static let initiatorCount: UInt8 = 10
    static let initiator: UInt8 = 11
    static let targetCount: UInt8 = 12
    static let target: UInt8 = 13
    static let participantCount: UInt8 = 14
    static let participant: UInt8 = 15
    static let saidBy: UInt8 = 16
    static let placeIndex: UInt8 = 17
    static let place: UInt8 = 18
    static let occurredShape: UInt8 = 19
    static let occurredLag: UInt8 = 20
    static let occurredLength: UInt8 = 21
    static let isScheduled: UInt8 = 22
    static let scheduledShape: UInt8 = 23
    static let scheduledLag: UInt8 = 24
    static let scheduledLength: UInt8 = 25
    static let unitIndex: UInt8 = 26
    static let unit: UInt8 = 27
    static let magnitudeShape: UInt8 = 28
    static let magnitudeNumbers: UInt8 = 29
    static let outletIndex: UInt8 = 30
    static let outlet: UInt8 = 31
    static let article: UInt8 = 32
    static let gistCount: UInt8 = 33
    static let gist: UInt8 = 34
    static let last: UInt8 = 34
}

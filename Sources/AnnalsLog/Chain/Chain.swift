package import AnnalsModel
import Crypto

/// The hash chain over a log's entries, by which tampering shows.
///
/// The link behind position n is SHA-256 (FIPS 180-4) of the link behind n - 1 and of what entry n says, written out in
/// full: no number of a name, boundary of a segment or order of writing has a part in it. So the links stay the same
/// when entries are sealed, and when a later version lays segments out anew.
package struct Chain: Sendable {
    /// The link behind the last entry taken in: 32 bytes, all zero for an empty log.
    package private(set) var link: [UInt8]
    /// What is hashed: the link before the entry, and the entry's text.
    private var text = EntryText()

    /// Starts behind no entry, or behind a link.
    package init(_ link: [UInt8] = [UInt8](repeating: 0, count: 32)) {
        self.link = link
    }

    /// The link in hexadecimal digits.
    package var hex: String {
        Digest(bytes: link)?.hex ?? ""
    }

    /// Takes an entry in.
    package mutating func add(_ content: Entry.Content, position: Int, recorded: Instant) {
        switch content {
        case .report(let report): add(report, position: position, recorded: recorded)
        case .amendment(let amendment): add(amendment, position: position, recorded: recorded)
        }
    }

    /// Takes the report of an event in.
    package mutating func add(_ report: Entry.Report, position: Int, recorded: Instant) {
        text.start(behind: link, position, recorded)
        text.write(report)
        carryOn()
    }

    /// Takes an amendment in.
    package mutating func add(_ amendment: Amendment, position: Int, recorded: Instant) {
        text.start(behind: link, position, recorded)
        text.write(amendment)
        carryOn()
    }

    private mutating func carryOn() {
        var hash = SHA256()
        text.withBytes { hash.update(bufferPointer: $0) }
        hash.finalize().withUnsafeBytes { link.replaceSubrange(0..., with: $0) }
    }
}

/// An entry written out in full behind a link: each field as its number, its length and its content, absent fields left
/// out, so that fields of later versions change no link.
struct EntryText {
    /// The text, and room behind it.
    private var room = [UInt8](repeating: 0, count: 1_024)
    private var count = 0

    func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        room.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    mutating func start(behind link: [UInt8], _ position: Int, _ recorded: Instant) {
        room.replaceSubrange(0..<link.count, with: link)
        count = link.count
        write(1, position)
        write(2, Int(recorded.seconds))
    }

    mutating func write(_ amendment: Amendment) {
        write(3, amendment.target)
        write(4, amendment.origin.rawValue)
        write(5, Int(amendment.reported.seconds))
        write(6, amendment.author)
        write(7, amendment.reason)
        if let event = amendment.replacement { write(Entry.Report(event)) }
    }

    mutating func write(_ report: Entry.Report) {
        write(10, report.event.kind.rawValue)
        write(11, report.event.modality.rawValue)
        for actor in report.event.initiators { write(12, actor) }
        for actor in report.event.targets { write(13, actor) }
        for actor in report.event.participants { write(14, actor) }
        if let actor = report.event.saidBy { write(15, actor) }
        if let place = report.event.place { write(place) }
        write(22, report.event.occurred)
        if let scheduled = report.event.scheduled { write(27, scheduled) }
        if let magnitude = report.event.magnitude { write(magnitude) }
        for hash in report.event.gist { write(38, Int(hash)) }
        write(39, report.event.method)
        writeEvidence(report)
    }

    private mutating func write(_ field: UInt8, _ actor: Actor) {
        write(field, actor.id)
        write(field, actor.name)
        write(48, actor.asWritten)
    }

    private mutating func write(_ place: Place) {
        write(16, place.id)
        write(17, place.name)
        write(18, place.latitude)
        write(19, place.longitude)
        write(20, place.precision.rawValue)
        write(21, place.asWritten)
    }

    /// Takes five fields: the first day, the last day, precision, basis and the words.
    private mutating func write(_ field: UInt8, _ occurrence: Occurrence) {
        if let day = occurrence.interval.earliest { write(field, Int(day.number)) }
        if let day = occurrence.interval.latest { write(field + 1, Int(day.number)) }
        write(field + 2, occurrence.interval.precision.rawValue)
        write(field + 3, occurrence.basis.rawValue)
        write(field + 4, occurrence.asWritten)
    }

    private mutating func write(_ magnitude: Magnitude) {
        write(32, magnitude.value)
        write(33, magnitude.low)
        write(34, magnitude.high)
        write(35, magnitude.unit)
        write(36, magnitude.qualifier.rawValue)
        write(37, magnitude.measure.rawValue)
    }

    private mutating func writeEvidence(_ report: Entry.Report) {
        report.event.evidence.article.bytes.withUnsafeBytes { put(40, $0) }
        write(41, report.event.evidence.sourceID)
        write(42, report.event.evidence.outlet)
        write(43, report.event.evidence.url)
        write(44, Int(report.event.evidence.published.seconds))
        write(45, report.event.evidence.span.lowerBound)
        write(46, report.event.evidence.span.upperBound)
        write(47, report.event.evidence.quote)
    }

    private mutating func write(_ field: UInt8, _ number: Int) {
        put(field, UInt64(bitPattern: Int64(number)))
    }

    /// Zero has two forms that are equal: it is written as the positive one.
    private mutating func write(_ field: UInt8, _ number: Double?) {
        guard let number else { return }
        put(field, (number == 0 ? 0 : number).bitPattern)
    }

    private mutating func write(_ field: UInt8, _ string: String?) {
        if let string { write(field, string) }
    }

    private mutating func write(_ field: UInt8, _ string: String) {
        string.withBytes { put(field, UnsafeRawBufferPointer($0)) }
    }

    private mutating func put(_ field: UInt8, _ word: UInt64) {
        makeRoom(for: 10)
        let start = count
        room.withUnsafeMutableBytes { room in
            room[start] = field
            room[start + 1] = 8
            room.storeBytes(of: word.littleEndian, toByteOffset: start + 2, as: UInt64.self)
        }
        count += 10
    }

    private mutating func put(_ field: UInt8, _ content: UnsafeRawBufferPointer) {
        makeRoom(for: content.count + 11)
        var end = count
        room.withUnsafeMutableBytes { room in
            room[end] = field
            end += 1
            var length = content.count
            while length >= 0x80 {
                room[end] = UInt8(truncatingIfNeeded: length) | 0x80
                end += 1
                length >>= 7
            }
            room[end] = UInt8(length)
            end += 1
            UnsafeMutableRawBufferPointer(rebasing: room[end...]).copyMemory(from: content)
            end += content.count
        }
        count = end
    }

    private mutating func makeRoom(for more: Int) {
        guard count + more > room.count else { return }
        room += repeatElement(0, count: room.count + more)
    }
}

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
        case .report(let report): add(report.event, position: position, recorded: recorded)
        case .amendment(let amendment): add(amendment, position: position, recorded: recorded)
        }
    }

    /// Takes the report of an event in.
    package mutating func add(_ event: Event, position: Int, recorded: Instant) {
        text.start(behind: link, position, recorded)
        text.write(event)
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
        count = 0
        link.withUnsafeBytes { append($0) }
        write(1, position)
        write(2, Int(recorded.seconds))
    }

    mutating func write(_ amendment: Amendment) {
        write(3, amendment.target)
        write(4, amendment.origin.rawValue)
        write(5, Int(amendment.reported.seconds))
        write(6, amendment.author)
        write(7, amendment.reason)
        if let event = amendment.replacement { write(event) }
    }

    mutating func write(_ event: Event) {
        write(10, event.kind.rawValue)
        write(11, event.modality.rawValue)
        for actor in event.initiators { write(12, actor) }
        for actor in event.targets { write(13, actor) }
        for actor in event.participants { write(14, actor) }
        if let actor = event.saidBy { write(15, actor) }
        if let place = event.place { write(place) }
        write(22, event.occurred)
        if let scheduled = event.scheduled { write(27, scheduled) }
        if let magnitude = event.magnitude { write(magnitude) }
        for hash in event.gist { write(38, Int(hash)) }
        write(39, event.method)
        write(event.evidence)
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

    private mutating func write(_ evidence: Evidence) {
        evidence.article.bytes.withUnsafeBytes { put(40, $0) }
        write(41, evidence.sourceID)
        write(42, evidence.outlet)
        write(43, evidence.url)
        write(44, Int(evidence.published.seconds))
        write(45, evidence.span.lowerBound)
        write(46, evidence.span.upperBound)
        write(47, evidence.quote)
    }

    private mutating func write(_ field: UInt8, _ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { put(field, $0) }
    }

    /// Zero has two forms that are equal: it is written as the positive one.
    private mutating func write(_ field: UInt8, _ number: Double?) {
        guard let number else { return }
        withUnsafeBytes(of: (number == 0 ? 0 : number).bitPattern.littleEndian) { put(field, $0) }
    }

    private mutating func write(_ field: UInt8, _ string: String?) {
        guard var string else { return }
        string.withUTF8 { put(field, UnsafeRawBufferPointer($0)) }
    }

    private mutating func put(_ field: UInt8, _ content: UnsafeRawBufferPointer) {
        makeRoom(for: content.count + 11)
        append(field)
        var length = content.count
        while length >= 0x80 {
            append(UInt8(truncatingIfNeeded: length) | 0x80)
            length >>= 7
        }
        append(UInt8(length))
        append(content)
    }

    private mutating func makeRoom(for more: Int) {
        guard count + more > room.count else { return }
        room += repeatElement(0, count: room.count + more)
    }

    private mutating func append(_ byte: UInt8) {
        room[count] = byte
        count += 1
    }

    private mutating func append(_ content: UnsafeRawBufferPointer) {
        let end = count + content.count
        room.withUnsafeMutableBytes { room in
            UnsafeMutableRawBufferPointer(rebasing: room[end - content.count..<end]).copyMemory(from: content)
        }
        count = end
    }
}

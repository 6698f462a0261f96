import AnnalsModel
import HTTPTypes
import Hummingbird

/// Time negotiation on the reported clock (RFC 7089, pattern 1.2: a question is its own time gate and answers 200; the
/// same question with `as-of` is a memento of it).
struct Memento {
    /// When the answer stands for; nil where it is now.
    let moment: Instant?
    /// Whether the client negotiated it by `Accept-Datetime`, and not by the `as-of` parameter.
    private let isNegotiated: Bool
    /// Whether what was known then cannot grow any more, but for archives that are loaded later.
    private let isPast: Bool

    static let acceptDatetime = "Accept-Datetime"

    /// Reads the moment that a request asks for. A moment to come stands for now, the last one that can be known.
    /// - Throws: `Problem` where the header holds no HTTP date (RFC 7089, section 4.5.3: status 400).
    init(_ request: Request, asOf: Instant?, now: Instant) throws(Problem) {
        if let asOf {
            (moment, isNegotiated, isPast) = (asOf, false, asOf <= now)
            return
        }
        guard let name = HTTPField.Name(Self.acceptDatetime), let text = request.headers[name] else {
            (moment, isNegotiated, isPast) = (nil, true, false)
            return
        }
        guard let asked = HTTPDate.instant(text) else {
            throw Problem(.badParameter, "Accept-Datetime takes a date such as Tue, 22 Feb 2022 10:00:00 GMT.")
        }
        (moment, isNegotiated, isPast) = (min(asked, now), true, true)
    }

    /// The headers that tell the client what it got. The address of the memento is pinned on the log's position too, so
    /// that it shows the same for ever.
    func headers(for request: Request, head: Int) -> HTTPFields {
        let path = request.uri.path
        let pairs = request.uri.queryParameters.filter { $0.key != "as-of" }.map { "\($0.key)=\($0.value)" }
        let original = pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
        var headers: HTTPFields = [:]
        headers.addLink(to: original, rel: "original timegate")
        if isNegotiated { headers[values: .vary] = [Self.acceptDatetime] }
        guard let moment, isPast else { return headers }
        headers.set("Memento-Datetime", HTTPDate.text(moment))
        if isNegotiated {
            let isPinned = request.uri.queryParameters.contains { $0.key == "recorded" }
            let pinned = pairs + ["as-of=\(moment)"] + (isPinned ? [] : ["recorded=\(head)"])
            headers.set("Content-Location", (path + "?" + pinned.joined(separator: "&")).asAddress)
        }
        return headers
    }
}

extension String {
    /// The text with what an address in a header cannot hold written as its bytes (RFC 3986, section 2.1).
    fileprivate var asAddress: String {
        utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte > 0x20 && byte < 0x7F && !"<>\"\\^`{|}".contains(character)
            return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}

extension HTTPFields {
    /// Adds a link (RFC 8288) beside those that are there.
    mutating func addLink(to address: String, rel: String) {
        guard let name = HTTPField.Name("Link") else { return }
        self[values: name].append("<\(address.asAddress)>; rel=\"\(rel)\"")
    }

    /// Sets a field by its name; a name that HTTP cannot carry is left out.
    mutating func set(_ name: String, _ value: String) {
        if let name = HTTPField.Name(name) { self[name] = value }
    }
}

/// Dates as HTTP headers write them (RFC 9110, section 5.6.7: IMF-fixdate).
enum HTTPDate {
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Tue, 22 Feb 2022 10:00:00 GMT`.
    static func text(_ instant: Instant) -> String {
        let day = instant.day()
        let (year, month, date) = day.parts
        let time = instant.description.dropFirst(11).prefix(8)
        let two = date < 10 ? "0\(date)" : "\(date)"
        return "\(days[day.weekday - 1]), \(two) \(months[month - 1]) \(year) \(time) GMT"
    }

    /// Reads the same form; nil for anything else.
    static func instant(_ text: String) -> Instant? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let date = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: String(parts[2])), let day = Day(year: year, month: month + 1, day: date)
        else { return nil }
        return Instant("\(day)T\(parts[4])Z")
    }
}

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
        let resource = OriginalResource(request)
        var headers: HTTPFields = [:]
        headers.addLink(to: resource.address, rel: "original timegate")
        headers.addLink(to: resource.timeMap, rel: "timemap", more: "; type=\"\(TimeMap.mediaType)\"")
        if isNegotiated { headers[values: .vary] = [Self.acceptDatetime] }
        guard let moment, isPast else { return headers }
        let date = HTTPDate.text(moment)
        headers.set("Memento-Datetime", date)
        let memento = isNegotiated ? resource.memento("\(moment)", head: head) : request.uri.description
        headers.addLink(to: memento, rel: "memento", more: "; datetime=\"\(date)\"")
        if isNegotiated { headers.set("Content-Location", memento.asAddress) }
        return headers
    }
}

/// A question of now, of which there are mementos.
struct OriginalResource {
    private let path: String
    private let pairs: [String]
    private let isPinned: Bool

    init(_ request: Request, path: String? = nil) {
        self.path = path ?? request.uri.path
        let parameters = request.uri.queryParameters
        pairs = parameters.filter { $0.key != "as-of" && $0.key != "cursor" }.map { "\($0.key)=\($0.value)" }
        isPinned = parameters.contains { $0.key == "recorded" }
    }

    /// Its own address.
    var address: String { path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")) }
    /// The address of the list of its mementos.
    var timeMap: String { TimeMap.path + address }

    /// The address of what could be known at a moment, as the log stood at a position.
    func memento(_ moment: String, head: Int) -> String {
        let pinned = pairs + ["as-of=" + moment] + (isPinned ? [] : ["recorded=\(head)"])
        return path + "?" + pinned.joined(separator: "&")
    }
}

extension String {
    /// The text with what an address in a header cannot hold written as its bytes (RFC 3986, section 2.1).
    var asAddress: String {
        utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte > 0x20 && byte < 0x7F && !"<>\"\\^`{|}".contains(character)
            return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}

extension HTTPFields {
    /// Adds a link (RFC 8288) beside those that are there.
    mutating func addLink(to address: String, rel: String, more: String = "") {
        guard let name = HTTPField.Name("Link") else { return }
        self[values: name].append("<\(address.asAddress)>; rel=\"\(rel)\"\(more)")
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

import AnnalsModel
import HTTPTypes
import Hummingbird

/// Time negotiation on the reported clock (RFC 7089, pattern 1.2: the resource is its own time gate and answers 200).
struct Memento {
    /// When the answer stands for.
    let moment: Instant
    /// Whether the client negotiated it by `Accept-Datetime`, and not by the `as-of` parameter.
    let isNegotiated: Bool

    static let acceptDatetime = "Accept-Datetime"

    /// Reads the moment that a request asks for; nil where it asks for none.
    /// - Throws: `Problem` where the header holds no HTTP date (RFC 7089, section 4.5.3: status 400).
    init?(_ request: Request, asOf: Instant?) throws(Problem) {
        if let asOf {
            self.init(moment: asOf, isNegotiated: false)
            return
        }
        guard let name = HTTPField.Name(Self.acceptDatetime), let text = request.headers[name] else { return nil }
        guard let moment = HTTPDate.instant(text) else {
            throw Problem(.badParameter, "Accept-Datetime takes a date such as Tue, 22 Feb 2022 10:00:00 GMT.")
        }
        self.init(moment: moment, isNegotiated: true)
    }

    private init(moment: Instant, isNegotiated: Bool) {
        self.moment = moment
        self.isNegotiated = isNegotiated
    }

    /// The headers that tell the client what it got.
    func headers(for request: Request) -> HTTPFields {
        let path = request.uri.path
        let pairs = request.uri.queryParameters.filter { $0.key != "as-of" }.map { "\($0.key)=\($0.value)" }
        let original = pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
        var headers: HTTPFields = [:]
        headers.set("Memento-Datetime", HTTPDate.text(moment))
        headers.set("Link", "<\(Self.encoded(original))>; rel=\"original timegate\"")
        if isNegotiated {
            let separator = original.contains("?") ? "&" : "?"
            headers.set("Content-Location", Self.encoded(original + separator + "as-of=\(moment)"))
        }
        headers[values: .vary] = [Self.acceptDatetime]
        return headers
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte > 0x20 && byte < 0x7F && !"<>\"\\^`{|}".contains(character)
            return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}

extension HTTPFields {
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

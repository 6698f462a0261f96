import Annals
import AnnalsFormats
import AnnalsModel
import HTTPTypes
import Hummingbird

/// The form in which an answer is sent, chosen by `format` or by the Accept header (RFC 9110, section 12.5.1).
enum Form: String, CaseIterable {
    case json, jsonl, csv, md

    /// Its media type.
    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .jsonl: "application/jsonl"
        case .csv: "text/csv"
        case .md: "text/markdown"
        }
    }

    /// Its media type with the charset, as Content-Type has it.
    var contentType: String { mediaType + "; charset=utf-8" }

    /// Chooses the form of an answer.
    /// - Throws: `Problem` where the client takes none that there is.
    init(_ request: Request, _ parameters: QuestionParameters) throws(Problem) {
        let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
        if let name = parameters["format"] {
            guard let form = Form(rawValue: name) else {
                throw Problem(.badParameter, "'format' is \(name.prefix(40)); it takes one of \(names).")
            }
            self = form
            return
        }
        guard let form = Self.accepted(request.headers[.accept] ?? "*/*") else {
            throw Problem(.notAcceptable, "The Accept header takes none of the forms that there are: \(names).")
        }
        self = form
    }

    /// The form that the header prefers; JSON where it takes anything.
    private static func accepted(_ header: String) -> Form? {
        var best: (form: Form, weight: Double)?
        for range in header.prefix(1024).split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            let weight = parts.first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            guard let type = parts.first, weight > 0, let form = form(ofRange: type) else { continue }
            if weight > best?.weight ?? 0 { best = (form, weight) }
        }
        return best?.form
    }

    private static func form(ofRange type: String) -> Form? {
        switch type {
        case "*/*", "application/*": .json
        case "text/*": .csv
        case "application/x-ndjson": .jsonl
        default: allCases.first { $0.mediaType == type }
        }
    }

    /// An answer in this form.
    func text(_ answer: Answer) -> String {
        switch self {
        case .json: answer.json.text + "\n"
        case .jsonl: answer.rows.map { $0.json.text + "\n" }.joined()
        case .csv: CSV.line(answer.columns.map(\.name)) + answer.rows.map { CSV.line($0.cells) }.joined()
        case .md: MarkdownTable.head(answer.columns) + answer.rows.map { MarkdownTable.line($0.cells) }.joined()
        }
    }

    /// The response that carries a text in this form: with an entity tag, and empty where the client has it already.
    func response(_ text: String, to request: Request, headers: HTTPFields = [:]) -> Response {
        response(Rendered(text), to: request, headers: headers)
    }

    /// The same for an answer.
    func response(_ rendered: Rendered, to request: Request, headers more: HTTPFields = [:]) -> Response {
        var headers = more
        headers[.eTag] = rendered.tag
        headers[.cacheControl] = "no-cache"
        headers[values: .vary].append("Accept")
        if request.headers[.ifNoneMatch]?.contains(rendered.tag) == true || request.headers[.ifNoneMatch] == "*" {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = contentType
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: rendered.body))
    }

    /// What an answer in this form follows from besides the log.
    func question(_ request: Request, _ vantage: Vantage) -> String {
        let clocks = [vantage.at?.description, vantage.asOf?.description, vantage.recorded?.description]
        return ([rawValue, request.uri.description] + clocks.map { $0 ?? "" }).joined(separator: " ")
    }
}

extension ResponseBody {
    /// A body of UTF-8.
    init(text: String) {
        self.init(byteBuffer: ByteBuffer(string: text))
    }
}

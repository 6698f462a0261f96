import Annals
import AnnalsFormats
import HTTPTypes
import Hummingbird

/// What went wrong with a request, in the one form that every error has (RFC 9457, "Problem Details for HTTP APIs").
struct Problem: Error, Hashable {
    /// What sort of trouble it is: a name under `/v1/problems/`.
    enum Sort: String, CaseIterable {
        case badParameter = "bad-parameter"
        case notFound = "not-found"
        case methodNotAllowed = "method-not-allowed"
        case notAcceptable = "not-acceptable"
        case tooLarge = "too-large"
        case targetTooLong = "target-too-long"
        case unsupported
        case busy
        case badData = "bad-data"
        case unauthorised
        case forbidden
        case conflict
        case failure

        var status: HTTPResponse.Status {
            switch self {
            case .badParameter: .badRequest
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .notAcceptable: .notAcceptable
            case .tooLarge: .contentTooLarge
            case .targetTooLong: .uriTooLong
            case .unsupported: .unsupportedMediaType
            case .busy: .serviceUnavailable
            case .badData: .unprocessableContent
            case .unauthorised: .unauthorized
            case .forbidden: .forbidden
            case .conflict: .conflict
            case .failure: .internalServerError
            }
        }
    }

    let sort: Sort
    /// What happened, and what to try.
    let detail: String

    init(_ sort: Sort, _ detail: String) {
        self.sort = sort
        self.detail = detail
    }

    /// What an error means for the client. What failed on our side is not told in detail.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as HTTPError: self.init(error)
        default:
            let complaint = Complaint(error)
            switch complaint.sort {
            case .question: self.init(.badParameter, complaint.message)
            case .badData: self.init(.badData, complaint.message)
            case .missing: self.init(.notFound, complaint.message)
            case .busy: self.init(.busy, complaint.message)
            case .failure: self.init(.failure, "The log could not be read. The server's own log says why.")
            }
        }
    }

    private init(_ error: HTTPError) {
        switch error.status {
        case .notFound: self.init(.notFound, "There is nothing at this address. /v1/openapi.json lists what there is.")
        default: self.init(error.status.kind == .clientError ? .badParameter : .failure, error.body ?? "")
        }
    }

    /// The object that is sent.
    var json: JSON {
        [
            "type": .string("/v1/problems/\(sort.rawValue)"), "title": .string(sort.status.reasonPhrase),
            "status": .integer(Int(sort.status.code)), "detail": .string(detail),
        ]
    }

    /// The response that carries it.
    var response: Response {
        var headers: HTTPFields = [.contentType: "application/problem+json", .cacheControl: "no-store"]
        if sort == .busy { headers[.retryAfter] = "1" }
        if sort == .unauthorised { headers[.wwwAuthenticate] = "Bearer realm=\"annals\"" }
        return Response(status: sort.status, headers: headers, body: ResponseBody(text: json.text))
    }
}

import Annals
import AnnalsFormats
import AnnalsModel
import Foundation
import HTTPTypes
import Hummingbird

/// The questions that the command line asks, by the same names.
struct QuestionRoutes {
    let desk: Desk

    /// An address that answers a question.
    struct Route: Sendable {
        let path: String
        let parameters: Set<String>
        let answer: @Sendable (Inquiry, Question) async throws -> Answer

        /// Whether the answer depends on what was known when.
        var isOfATime: Bool { parameters.contains("as-of") }
    }

    /// What a question was asked with.
    struct Question: Sendable {
        let parameters: QuestionParameters
        let path: Hummingbird.Parameters
        let vantage: Vantage

        /// How many results of a sort are asked for; nil for all.
        var limit: Int? {
            get throws(QuestionError) { try parameters.number("limit", in: 1...Int(Int32.max)) }
        }

        /// A part of the path, such as a key, as it was before it was put into the address.
        func part(_ name: String) throws -> String {
            let text = try path.require(name)
            return text.removingPercentEncoding ?? text
        }
    }

    static let all: [Route] = [
        Route(path: "/v1/state", parameters: QuestionParameters.vantage.union(["limit"])) { inquiry, question in
            try inquiry.state(nil, key: nil, at: question.vantage, limit: try question.limit)
        },
        Route(path: "/v1/state/{projection}", parameters: QuestionParameters.vantage.union(["limit"])) {
            inquiry,
            question in
            let projection = try question.part("projection")
            return try inquiry.state(projection, key: nil, at: question.vantage, limit: try question.limit)
        },
        Route(path: "/v1/value/{projection}", parameters: QuestionParameters.vantage.union(["key"])) {
            inquiry,
            question in
            let key = try question.parameters.required("key")
            return try inquiry.state(try question.part("projection"), key: key, at: question.vantage)
        },
        Route(
            path: "/v1/vintages/{projection}",
            parameters: QuestionParameters.vantage.union(["key", "along", "show"])
        ) {
            inquiry,
            question in
            let key = try question.parameters.required("key")
            let along = try question.parameters.word("along", of: ["reported", "recorded"]) == "recorded"
            let projection = try question.part("projection")
            let show = try question.parameters.word("show", of: VintageChoice.allCases.map(\.rawValue))
            return try inquiry.vintages(
                projection,
                key: key,
                at: question.vantage,
                alongRecorded: along,
                showing: show.flatMap(VintageChoice.init) ?? .all
            )
        },
        Route(
            path: "/v1/diff",
            parameters: QuestionParameters.vantage.union(["from", "to", "knowledge", "projection"])
        ) {
            inquiry,
            question in
            let parameters = question.parameters
            let knowledge = try parameters.flag("knowledge")
            let ends = (try parameters.required("from"), try parameters.required("to"))
            let from = try await inquiry.vantage(ends.0, base: question.vantage, knowledge: knowledge)
            let to = try await inquiry.vantage(ends.1, base: question.vantage, knowledge: knowledge)
            return try await inquiry.diff(from: from, to: to, projection: parameters["projection"])
        },
        Route(path: "/v1/actors", parameters: QuestionParameters.vantage.union(QuestionParameters.events)) {
            inquiry,
            question in
            let records = try await inquiry.events(try question.parameters.query(), at: question.vantage)
            return Answer.actors(in: records, at: question.vantage)
        },
        Route(path: "/v1/kinds", parameters: ["family"]) { _, question in
            Answer.kinds(family: question.parameters["family"])
        },
    ]

    func add(to router: Router<BasicRequestContext>) {
        for route in Self.all {
            router.get(RouterPath(route.path)) { request, context in
                try await respond(to: request, context, route)
            }
        }
    }

    private func respond(to request: Request, _ context: BasicRequestContext, _ route: Route) async throws -> Response {
        let parameters = try QuestionParameters(request, known: route.parameters)
        let form = try Form(request, parameters)
        let memento = try Memento(request, asOf: try parameters.moment("as-of"), now: desk.now())
        var vantage = try parameters.vantage(now: desk.now())
        if let moment = memento.moment { vantage.asOf = moment }
        let question = Question(parameters: parameters, path: context.parameters, vantage: vantage)
        let (rendered, head) = try await desk.answer(form.question(request, vantage)) { inquiry in
            form.text(try await route.answer(inquiry, question))
        }
        let headers = route.isOfATime ? memento.headers(for: request, head: head) : [:]
        return form.response(rendered, to: request, headers: headers)
    }
}

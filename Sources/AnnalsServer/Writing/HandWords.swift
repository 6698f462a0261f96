import Annals
import AnnalsFormats
import AnnalsModel

/// The JSON object that an entry by hand is sent as; its keys are the command line's flags with `_` for `-`.
struct HandWords: Sendable {
    /// The keys that say what happened.
    static let sketch: Set = [
        "kind", "modality", "initiator", "target", "said_by", "place", "occurred", "scheduled", "value", "unit",
        "qualifier", "measure",
    ]

    private let parameters: QuestionParameters

    /// Takes the body of a request.
    /// - Throws: `Problem` where it is no object; `QuestionError` for a key that is not known.
    init(_ bytes: [UInt8], known: Set<String>) throws {
        let json: JSON
        do throws(JSONReadingError) {
            json = try JSON(reading: bytes)
        } catch {
            throw Problem(.badData, "The body cannot be read: \(error.description). Send one JSON object.")
        }
        guard case .object(let fields) = json else { throw Problem(.badData, "The body is no JSON object.") }
        let pairs = try fields.flatMap { field in try Self.texts(field).map { (name: field.name, value: $0) } }
        parameters = try QuestionParameters(pairs, known: known.union(["author", "reason"]))
    }

    private static func texts(_ field: JSON.Field) throws(Problem) -> [String] {
        let values = if case .array(let values) = field.value { values } else { [field.value] }
        return try values.map { value throws(Problem) in
            switch value {
            case .string(let text): return text
            case .integer(let number): return String(number)
            case .number(let number): return JSONText.shortest(number)
            default: throw Problem(.badData, "'\(field.name.prefix(40))' has a value of the wrong type.")
            }
        }
    }

    func author() throws -> String { try parameters.required("author") }
    func reason() throws -> String { try parameters.required("reason") }

    func reported() throws -> Instant? { try parameters.moment("reported") }

    /// The position of the entry that is spoken of.
    func position() throws -> Int {
        _ = try parameters.required("position")
        return try parameters.number("position", in: 1...Int(Int32.max)) ?? 0
    }

    /// What is said of the event.
    func sketch() throws -> EventSketch {
        var sketch = EventSketch()
        sketch.kind = parameters["kind"]
        sketch.modality = try word("modality", Modality.allCases)
        sketch.initiators = parameters.all("initiator")
        sketch.targets = parameters.all("target")
        sketch.saidBy = parameters["said_by"]
        sketch.place = parameters["place"]
        sketch.occurred = parameters["occurred"]
        sketch.scheduled = parameters["scheduled"]
        sketch.value = try value()
        sketch.unit = parameters["unit"]
        sketch.qualifier = try word("qualifier", Magnitude.Qualifier.allCases)
        sketch.measure = try word("measure", Magnitude.Measure.allCases)
        sketch.quote = parameters["quote"]
        sketch.outlet = parameters["outlet"]
        sketch.url = parameters["url"]
        sketch.reported = try reported()
        return sketch
    }

    private func value() throws(Problem) -> Double? {
        guard let text = parameters["value"] else { return nil }
        guard let value = Double(text), value.isFinite else {
            throw Problem(.badParameter, "'value' is \(text.prefix(40)); it takes a number.")
        }
        return value
    }

    private func word<Word: RawRepresentable<String>>(_ name: String, _ all: [Word]) throws -> Word? {
        try parameters.word(name, of: all.map(\.rawValue)).flatMap { Word(rawValue: $0) }
    }
}

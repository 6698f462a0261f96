/// The trained network and its classes. A class, so that passing it costs one reference and not dozens.
final class Model: Sendable {
    /// What reads the words: for each side of the encoder's first layer, and for the lemmatiser.
    let input: InputLayer
    /// Two layers of two directions each.
    let encoder: [EncoderLayer]
    let tags: [TagClass]
    let tagLayer: Classifier
    let tagSecond: Weights
    let lemmas: LemmaClasses
    let lemmaLayer: Classifier
    let arcs: ArcLayer
    let labels: LabelLayer
    let relations: [Relation]

    /// The model compiled into the binary, read once.
    static let embedded = Model(.embedded)

    private init(_ bytes: ModelBytes) {
        let sizes = bytes.numbers("sizes", as: Int32.self).map(Int.init)
        let hidden = sizes.count > 1 ? sizes[1] : 0
        encoder = ["1", "2"].map { EncoderLayer(bytes, name: $0, hidden: hidden) }
        tags = bytes.lines("tags").compactMap(TagClass.init(line:))
        tagLayer = Classifier(bytes, weights: "tag1", name: "tag")
        tagSecond = Weights(bytes.numbers("w.tag2"), columns: tagLayer.weights.columns)
        lemmas = LemmaClasses(scripts: bytes.lines("lemmas"), exceptions: bytes.lines("exceptions"))
        lemmaLayer = Classifier(bytes, weights: "lemmastate", name: "lemma")
        let lemmaInput = Weights(bytes.numbers("w.lemmainput"), columns: lemmaLayer.weights.columns)
        input = InputLayer(
            vocabulary: Vocabulary(keys: bytes.numbers("words")),
            tables: WordFeatures.tables.map { EmbeddingTable(bytes.numbers("table.\($0.name)"), width: $0.width) },
            weights: encoder[0].sides.map(\.input) + [lemmaInput]
        )
        arcs = ArcLayer(bytes)
        labels = LabelLayer(bytes)
        relations = bytes.lines("relations").map(Relation.init(rawValue:))
    }
}

/// A layer of the encoder: a recurrence in each direction.
struct EncoderLayer: Sendable {
    struct Side: Sendable {
        let input: Weights
        let state: Weights
        let scaling: Scaling
    }

    let sides: [Side]

    init(_ bytes: ModelBytes, name: String, hidden: Int) {
        sides = ["f", "b"].map { side in
            Side(
                input: Weights(bytes.numbers("w.input\(name)\(side)"), columns: 4 * hidden),
                state: Weights(bytes.numbers("w.state\(name)\(side)"), columns: 4 * hidden),
                scaling: Scaling(scales: bytes.numbers("s.\(name)\(side)"), bias: bytes.numbers("b.\(name)\(side)"))
            )
        }
    }
}

/// A layer whose columns are scored classes, or activations for the layer after it.
struct Classifier: Sendable {
    let weights: Weights
    let scaling: Scaling

    init(_ bytes: ModelBytes, weights: String, name: String) {
        scaling = Scaling(scales: bytes.numbers("s.\(name)"), bias: bytes.numbers("b.\(name)"))
        self.weights = Weights(bytes.numbers("w.\(weights)"), columns: scaling.scales.count)
    }
}

/// What scores heads: a vector for each word as dependent and as head, and how far apart they stand.
struct ArcLayer: Sendable {
    let dependent: Classifier
    let head: Classifier
    let root: [UInt8]
    /// By bucket of distance, in units of the product of two activations.
    private let distance: [Int32]

    init(_ bytes: ModelBytes) {
        dependent = Classifier(bytes, weights: "dependent", name: "dependent")
        head = Classifier(bytes, weights: "head", name: "head")
        root = Activation.bent(bytes.numbers("headroot"))
        distance = bytes.numbers("distance", as: Float.self).map {
            Int32(($0 * Activation.steps * Activation.steps).rounded())
        }
    }

    /// What it adds to the score of a head that it is the root.
    var distanceToRoot: Int32 { distance[31] }

    /// What it adds to the score of a head that it stands some words to the left or right: from `-most` to `most`.
    func distances(upTo most: Int) -> [Int32] {
        (-most...most).map { distance[Self.bucket($0)] }
    }

    /// The bucket of the distance from a word to its head.
    private static func bucket(_ distance: Int) -> Int {
        let size = abs(distance)
        let bucket =
            switch size {
            case ...6: max(0, size - 1)
            case ...8: 6
            case ...11: 7
            case ...15: 8
            case ...20: 9
            case ...30: 10
            default: 11
            }
        return distance < 0 ? bucket : 12 + bucket
    }
}

/// What names the relation between a word and its head.
struct LabelLayer: Sendable {
    let dependent: Classifier
    let head: Classifier
    let root: [Float]
    let relation: Classifier

    init(_ bytes: ModelBytes) {
        dependent = Classifier(bytes, weights: "labeldependent", name: "labeldependent")
        head = Classifier(bytes, weights: "labelhead", name: "labelhead")
        root = bytes.numbers("labelroot")
        relation = Classifier(bytes, weights: "relation", name: "relation")
    }
}

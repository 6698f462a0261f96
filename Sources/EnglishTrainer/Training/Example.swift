import AnnalsEnglish

/// A sentence as numbers.
struct Example {
    var features: [Int32] = []
    var tags: [Int32] = []
    var lemmas: [Int32] = []
    var heads: [Int32] = []
    var relations: [Int32] = []

    var count: Int { tags.count }
}

/// The inventories of all classifiers, and the vocabulary: what turns sentences to numbers.
struct Encoding {
    let vocabulary: Vocabulary
    let tags: Inventory
    let lemmas: Inventory
    let relations: Inventory

    static let longest = 160

    init(sentences: [TreebankSentence], vocabulary: Vocabulary) {
        let words = sentences.lazy.flatMap(\.words)
        self.vocabulary = vocabulary
        tags = Inventory(counting: words.map(Self.tag), least: 3)
        lemmas = Inventory(
            counting: words.map { LemmaScript(form: $0.form, lemma: $0.lemma).text },
            least: 3,
            most: 256
        )
        relations = Inventory(counting: words.map(\.relation))
    }

    static func tag(_ word: TreebankSentence.Word) -> String {
        TagClass(tag: word.tag, features: word.features)?.text ?? "X _"
    }

    /// The rows of the tables for a word.
    func features(_ form: String, isFirst: Bool) -> [Int32] {
        features(WordFeatures(scalars: form.unicodeScalars.map(\.value), isFirst: isFirst))
    }

    private func features(_ found: WordFeatures) -> [Int32] {
        [vocabulary.row(found.key), found.suffix3, found.prefix3, found.suffix2, found.shape]
    }

    /// A sentence without annotation.
    func example(_ sentence: [WordFeatures]) -> Example {
        let none = [Int32](repeating: -1, count: sentence.count)
        return Example(
            features: sentence.flatMap(features),
            tags: none,
            lemmas: none,
            heads: none,
            relations: none
        )
    }

    func example(_ sentence: TreebankSentence) -> Example {
        var example = Example()
        for (index, word) in sentence.words.enumerated() {
            example.features += features(word.form, isFirst: index == 0)
            example.tags.append(tags[Self.tag(word)])
            example.lemmas.append(word.lemma == "_" ? -1 : lemmas[LemmaScript(form: word.form, lemma: word.lemma).text])
            example.heads.append(Int32(word.head))
            example.relations.append(relations[word.relation])
        }
        return example
    }
}

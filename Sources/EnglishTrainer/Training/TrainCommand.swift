import AnnalsEnglish
import Foundation

/// Trains on the treebanks of a folder and writes the model.
struct TrainCommand {
    let data: String
    let model: String
    let seed: UInt64

    func run() throws {
        let train = try ["en_ewt-train", "en_gum-train"].flatMap { try sentences($0) }
        var counts: [UInt32: Int] = [:]
        for word in train.lazy.flatMap(\.words) {
            counts[WordFeatures(scalars: word.form.unicodeScalars.map(\.value), isFirst: false).key, default: 0] += 1
        }
        let news = try News(path: "\(data)/articles.jsonl")
        for word in news.sentences.joined() { counts[word.key, default: 0] += 1 }
        Report.line("\(news.sentences.count) sentences of news, \(counts.count) different words")
        let vocabulary = Vocabulary(counts: counts, least: 3, most: Int(Env.f("V", 40_000)))
        let encoding = Encoding(sentences: train, vocabulary: vocabulary)
        guard let network = Network(encoding: encoding, seed: seed) else { return }
        var pretrainer = Pretrainer(
            network: network,
            vocabulary: vocabulary,
            examples: news.sentences.map(encoding.example),
            generator: SeededGenerator(seed: seed)
        )
        pretrainer.epochs = Int(Env.f("PRE", 2))
        pretrainer.run()
        var trainer = Trainer(
            network: network,
            encoding: encoding,
            examples: train.filter { $0.words.count <= Encoding.longest }.map(encoding.example),
            generator: SeededGenerator(seed: seed)
        )
        if let epochs = ProcessInfo.processInfo.environment["EPOCHS"].flatMap(Int.init) { trainer.epochs = epochs }
        trainer.run(
            development: try ["en_ewt-dev", "en_gum-dev"].map { ($0, try sentences($0).map(encoding.example)) }
        )
        try ModelWriter(network: network, encoding: encoding, exceptions: exceptions(train, encoding)).write(to: model)
    }

    private func sentences(_ name: String) throws -> [TreebankSentence] {
        try Treebank(path: "\(data)/treebank/\(name).conllu").sentences
    }

    /// Lemmas that no kept script makes, where they are the usual ones: form, tag, lemma.
    private func exceptions(_ sentences: [TreebankSentence], _ encoding: Encoding) -> [String] {
        var lemmas: [String: [String: Int]] = [:]
        for word in sentences.lazy.flatMap(\.words) where word.lemma != "_" {
            lemmas["\(word.form.lowercased())\t\(word.tag)", default: [:]][word.lemma, default: 0] += 1
        }
        return lemmas.compactMap { key, counts in
            guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
                let form = key.split(separator: "\t").first, usual.utf8.count < 16,
                encoding.lemmas[LemmaScript(form: String(form), lemma: usual).text] < 0
            else { return nil }
            return "\(key)\t\(usual)"
        }
        .sorted()
    }
}

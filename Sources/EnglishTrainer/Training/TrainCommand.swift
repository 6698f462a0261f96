import AnnalsEnglish
import Foundation
import TrainerTools

/// Trains on the news and the treebanks of a folder and writes the model.
struct TrainCommand {
    let data: String
    let model: String
    let plan: TrainingPlan

    func run() throws {
        let treebank = try ["en_ewt-train", "en_gum-train"].flatMap { try sentences($0) }
        let news = try News(path: "\(data)/articles.jsonl")
        let vocabulary = vocabulary(treebank, news)
        let encoding = Encoding(sentences: treebank, vocabulary: vocabulary)
        guard let network = Network(encoding: encoding, plan: plan) else { return }
        Report.line("\(news.sentences.count) sentences of news, \(treebank.count) of treebanks")
        let pretrainer = Pretrainer(network: network, vocabulary: vocabulary, plan: plan)
        pretrainer.run(news.sentences.map(encoding.example))
        let trainer = Trainer(network: network, encoding: encoding, plan: plan)
        let short = treebank.filter { $0.words.count <= Encoding.longest }
        trainer.run(short.map(encoding.example), development: try development(encoding))
        let exceptions = LemmaExceptions(sentences: treebank, encoding: encoding)
        try ModelWriter(network: network, encoding: encoding, exceptions: exceptions.lines).write(to: model)
    }

    private func sentences(_ name: String) throws -> [TreebankSentence] {
        try Treebank(path: "\(data)/treebank/\(name).conllu").sentences
    }

    /// The development sentences, gold tokens given: for the report alone, nothing is learned or chosen from them.
    private func development(_ encoding: Encoding) throws -> [(name: String, examples: [Example])] {
        try ["en_ewt-dev", "en_gum-dev"].map { ($0, try sentences($0).map(encoding.example)) }
    }

    private func vocabulary(_ treebank: [TreebankSentence], _ news: News) -> Vocabulary {
        var counts: [UInt32: Int] = [:]
        for word in treebank.lazy.flatMap(\.words) {
            counts[WordFeatures(scalars: word.form.unicodeScalars.map(\.value), isFirst: false).key, default: 0] += 1
        }
        for word in news.sentences.joined() { counts[word.key, default: 0] += 1 }
        return Vocabulary(counts: counts, least: 3, most: plan.vocabulary)
    }
}

/// Words whose usual lemma no kept script makes.
struct LemmaExceptions {
    /// Form in lower case, tag and lemma, parted by tabs; sorted.
    let lines: [String]

    init(sentences: [TreebankSentence], encoding: Encoding) {
        var lemmas: [String: [String: Int]] = [:]
        for word in sentences.lazy.flatMap(\.words) where word.lemma != "_" {
            lemmas["\(word.form.lowercased())\t\(word.tag)", default: [:]][word.lemma, default: 0] += 1
        }
        lines = lemmas.compactMap { key, counts in
            let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
            let form = key.prefix { $0 != "\t" }
            let script = LemmaScript(form: String(form), lemma: usual).text
            return encoding.lemmas[script] < 0 && usual.utf8.count < 16 ? "\(key)\t\(usual)" : nil
        }
        .sorted()
    }
}

import AnnalsEnglish
import AnnalsModel

/// What speaks for or against a candidate being an event: its words, what the rules object, how it stands, its place in the
/// grammar, and who and when it names.
struct Clues {
    let candidate: Candidate
    let objections: [Objection]
    /// The number of the sentence in the article, from 0.
    let sentence: Int
    private let kind: String
    private let family: String
    private let sort: String
    private let lemma: String

    init(_ candidate: Candidate, objections: [Objection], sentence: Int) {
        self.candidate = candidate
        self.objections = objections
        self.sentence = sentence
        kind = candidate.kind.rawValue
        family = candidate.kind.entry.family
        sort = String(candidate.match.frame.trigger.sort.rawValue)
        lemma = candidate.tree.lemmas[candidate.match.trigger]
    }

    private var tree: Tree { candidate.tree }
    private var trigger: Int { candidate.match.trigger }

    /// Tells all clues that hold.
    func tell(_ sink: inout some ClueSink) {
        sink.add("always")
        tellWords(&sink)
        tellObjections(&sink)
        tellStanding(&sink)
        tellGrammar(&sink)
        tellCast(&sink)
        tellSetting(&sink)
    }

    private func tellWords(_ sink: inout some ClueSink) {
        sink.add("kind", kind)
        sink.add("family", family)
        sink.add("sort", sort)
        sink.add("family.sort", family, sort)
        sink.add("kind.sort", kind, sort)
        sink.add("word", lemma, sort)
        sink.add("word.kind", lemma, kind)
        sink.add("needs", min(4, candidate.match.frame.needs.count))
        sink.add("turned", candidate.kind == candidate.match.frame.kind ? "no" : kind)
    }

    private func tellObjections(_ sink: inout some ClueSink) {
        guard !objections.isEmpty else { return sink.add("against", "nothing") }
        sink.add("against.count", min(2, objections.count))
        for objection in objections {
            sink.add("against", objection.code)
            sink.add("against.family.sort", objection.code, family, sort)
            sink.add("against.kind", objection.code, kind)
            sink.add("against.word", objection.code, lemma)
        }
    }

    private func tellStanding(_ sink: inout some ClueSink) {
        let standing = candidate.standing
        let marks: [(String, Bool)] = [
            ("own", candidate.isOwn), ("beside", standing.isBeside), ("background", standing.isBackground),
            ("habit", standing.isHabit), ("quoted", candidate.scene.quoted[trigger]),
            ("told", standing.report != nil), ("default", candidate.isByDefault),
        ]
        sink.add("modality", candidate.modality.rawValue)
        sink.add("modality.family", candidate.modality.rawValue, family)
        sink.add("standing", standing.refusal?.rawValue ?? "real")
        sink.add("speaker", Wording(candidate.speaker).rawValue)
        for (name, holds) in marks {
            sink.add("mark.sort", holds, name, sort)
            guard holds else { continue }
            sink.add("mark", name)
            sink.add("mark.family", name, family)
        }
    }

    private func tellGrammar(_ sink: inout some ClueSink) {
        let token = tree.tokens[trigger]
        let link = tree.links[trigger].rawValue
        sink.add("link", link)
        sink.add("link.sort", link, sort)
        sink.add("link.family", link, family)
        sink.add("form", token.features.verbForm?.rawValue ?? "-", token.features.tense?.rawValue ?? "-")
        sink.add("depth", min(4, tree.ancestors(of: trigger).prefix(4).reduce(0) { depth, _ in depth + 1 }))
        sink.add("length", tree.count / 8)
        if let head = tree.heads[trigger] {
            let lemma = tree.lemmas[head]
            sink.add("head", lemma)
            sink.add("head.link", lemma, link)
            sink.add("head.tag", tree.tag(head).rawValue, link)
            sink.add("links", link, tree.links[head].rawValue)
            sink.add("head.kind", lemma, kind)
        }
        if let carrier = candidate.match.carrier {
            sink.add("carrier", tree.lemmas[carrier])
            sink.add("carrier.kind", tree.lemmas[carrier], kind)
        }
        sink.add("carried", candidate.match.carrier != nil, sort)
        let (before, after) = (trigger - 1, trigger + 1)
        sink.add("previous", before >= 0 ? tree.lemmas[before] : "-", sort)
        sink.add("next", after < tree.count ? tree.lemmas[after] : "-", sort)
        for child in tree.children(of: trigger) { tell(child: child, &sink) }
    }

    /// Tells a word that hangs on the trigger.
    private func tell(child: Int, _ sink: inout some ClueSink) {
        let (link, lemma) = (tree.links[child], tree.lemmas[child])
        switch link {
        case .punctuation: break
        case .determiner, .auxiliary, .passiveAuxiliary, .marker, .preposition, .adverb, .copula, .conjunction:
            sink.add("child", link.rawValue, lemma)
            sink.add("child.sort", link.rawValue, sort, tree.forms[child])
        default:
            sink.add("dependent", link.rawValue, lemma)
            sink.add("dependent.kind", lemma, kind)
        }
    }

    private func tellCast(_ sink: inout some ClueSink) {
        let (by, to) = (candidate.cast.initiators, candidate.cast.targets)
        let (doer, other) = (Wording(by).rawValue, Wording(to).rawValue)
        sink.add("by", doer)
        sink.add("to", other)
        sink.add("by.to.sort", doer, other, sort)
        sink.add("by.kind", doer, kind)
        sink.add("to.kind", other, kind)
        sink.add("by.count", min(3, by.count))
        sink.add("to.count", min(3, to.count))
        if let first = by.first { sink.add("by.part", first.part) }
        if let first = to.first { sink.add("to.part", first.part) }
    }

    private func tellSetting(_ sink: inout some ClueSink) {
        let isDated = candidate.hosts.time(of: candidate.match) != nil
        let isTimeWithin = candidate.hosts.first(within: trigger) != nil
        sink.add("dated", isDated)
        sink.add("dated.family", isDated, family)
        sink.add("dated.sort", isDated, sort)
        sink.add("time", isTimeWithin)
        sink.add("time.sort", isTimeWithin, sort)
        sink.add("placed", candidate.place != nil)
        sink.add("part", candidate.scene.reading.role.rawValue)
        sink.add("position", min(6, sentence / 2))
    }
}

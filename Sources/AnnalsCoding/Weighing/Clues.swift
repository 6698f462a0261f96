import AnnalsEnglish
import AnnalsModel

/// What speaks for or against a candidate being an event, each clue as `name=value`: its words, what the rules object,
/// how it stands, its place in the grammar, and who and when it names.
struct Clues {
    let candidate: Candidate
    let objections: [Objection]
    /// The number of the sentence in the article, from 0.
    let sentence: Int

    private var tree: Tree { candidate.tree }
    private var kind: String { candidate.kind.rawValue }
    private var family: String { candidate.kind.entry.family }
    private var sort: String { String(candidate.match.frame.trigger.sort.rawValue) }
    private var trigger: Int { candidate.match.trigger }
    private var lemma: String { tree.lemmas[trigger] }

    /// All clues that hold.
    var names: [String] {
        words + against + standing + grammar + cast + setting
    }

    private var words: [String] {
        [
            "kind=\(kind)", "family=\(family)", "sort=\(sort)", "family.sort=\(family).\(sort)",
            "kind.sort=\(kind).\(sort)", "word=\(lemma).\(sort)", "word.kind=\(lemma).\(kind)",
            "needs=\(min(4, candidate.match.frame.needs.count))",
            candidate.kind == candidate.match.frame.kind ? "turned=no" : "turned=\(kind)",
        ]
    }

    private var against: [String] {
        guard !objections.isEmpty else { return ["against=nothing"] }
        return ["against.count=\(min(2, objections.count))"]
            + objections.flatMap { objection in
                [
                    "against=\(objection.code)", "against.family.sort=\(objection.code).\(family).\(sort)",
                    "against.kind=\(objection.code).\(kind)", "against.word=\(objection.code).\(lemma)",
                ]
            }
    }

    private var standing: [String] {
        let standing = candidate.standing
        let marks: [(String, Bool)] = [
            ("own", candidate.isOwn), ("beside", standing.isBeside), ("background", standing.isBackground),
            ("habit", standing.isHabit), ("quoted", candidate.scene.quoted[trigger]),
            ("told", standing.report != nil), ("default", candidate.isByDefault),
        ]
        return [
            "modality=\(candidate.modality.rawValue)", "modality.family=\(candidate.modality.rawValue).\(family)",
            "standing=\(standing.refusal?.rawValue ?? "real")", "speaker=\(Wording(candidate.speaker).rawValue)",
        ]
            + marks.flatMap { name, holds in
                holds ? ["\(name)", "\(name).family=\(family)", "\(name).sort=\(sort)"] : ["no.\(name).sort=\(sort)"]
            }
    }

    private var grammar: [String] {
        let token = tree.tokens[trigger]
        let link = tree.links[trigger].rawValue
        let form = "\(token.features.verbForm?.rawValue ?? "-").\(token.features.tense?.rawValue ?? "-")"
        var names = [
            "link=\(link)", "link.sort=\(link).\(sort)", "link.family=\(link).\(family)", "form=\(form)",
            "depth=\(min(4, tree.ancestors(of: trigger).prefix(4).reduce(0) { depth, _ in depth + 1 }))",
            "length=\(tree.count / 8)",
        ]
        if let head = tree.heads[trigger] {
            names += [
                "head=\(tree.lemmas[head])", "head.link=\(tree.lemmas[head]).\(link)",
                "head.tag=\(tree.tag(head).rawValue).\(link)", "links=\(link).\(tree.links[head].rawValue)",
                "head.kind=\(tree.lemmas[head]).\(kind)",
            ]
        }
        if let carrier = candidate.match.carrier {
            names += ["carrier", "carrier=\(tree.lemmas[carrier])", "carrier.kind=\(tree.lemmas[carrier]).\(kind)"]
        } else {
            names.append("no.carrier=\(sort)")
        }
        for child in tree.children(of: trigger) {
            switch tree.links[child] {
            case .determiner, .auxiliary, .passiveAuxiliary, .marker, .preposition, .adverb, .copula, .conjunction:
                let link = tree.links[child].rawValue
                names += ["\(link)=\(tree.lemmas[child])", "\(link).\(sort)=\(tree.forms[child])"]
            default: break
            }
        }
        return names
    }

    private var cast: [String] {
        let (by, to) = (candidate.cast.initiators, candidate.cast.targets)
        let (doer, other) = (Wording(by).rawValue, Wording(to).rawValue)
        return [
            "by=\(doer)", "to=\(other)", "by.to.sort=\(doer).\(other).\(sort)", "by.kind=\(doer).\(kind)",
            "to.kind=\(other).\(kind)", "by.count=\(min(3, by.count))", "to.count=\(min(3, to.count))",
        ] + by.prefix(1).map { "by.part=\($0.part)" } + to.prefix(1).map { "to.part=\($0.part)" }
    }

    private var setting: [String] {
        let isDated = candidate.hosts.time(of: candidate.match) != nil
        let isTimeWithin = candidate.hosts.first(within: trigger) != nil
        return [
            "dated=\(isDated)", "dated.family=\(isDated).\(family)", "dated.sort=\(isDated).\(sort)",
            "time=\(isTimeWithin)", "time.sort=\(isTimeWithin).\(sort)", "placed=\(candidate.place != nil)",
            "part=\(candidate.scene.reading.role)", "position=\(min(6, sentence / 2))",
        ]
    }
}
